package io.incidentops.slack.web;

import io.incidentops.port.ChatFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A permission that something needs of the bot's token. Immutable.
 *
 * @param purpose what cannot be done without it, for people
 * @param anyOf the scopes of which one is enough, the least one first
 */
public record ScopeNeed(String purpose, List<String> anyOf) {
    /** @throws IllegalArgumentException where no scope is named */
    public ScopeNeed {
        Objects.requireNonNull(purpose, "purpose");
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("a need names at least one scope, but \"" + purpose + "\" names none");
        }
    }

    /**
     * A need that any one of some scopes meets.
     *
     * @param purpose what cannot be done without it
     * @param anyOf the scopes, the least one first
     * @return the need
     */
    public static ScopeNeed of(String purpose, String... anyOf) {
        return new ScopeNeed(purpose, List.of(anyOf));
    }

    /**
     * What posting needs, which is all that is needed always.
     *
     * @return the needs
     */
    public static List<ScopeNeed> posting() {
        return List.of(of("posting", "chat:write"), of("posting where the app was not invited", "chat:write.public"));
    }

    /**
     * What a feature of the chat platform needs.
     *
     * @param feature the feature
     * @return the needs; all of them must be met
     */
    public static List<ScopeNeed> of(ChatFeature feature) {
        return switch (feature) {
            case ROOMS ->
                List.of(
                        of("opening rooms", "channels:manage", "channels:write"),
                        of("opening rooms of restricted incidents", "groups:write"));
            case UPDATE -> List.of(of("changing messages", "chat:write"));
            case TOPIC -> List.of(of("setting topics", "channels:manage", "channels:write.topic", "channels:write"));
            case PIN -> List.of(of("pinning the status message", "pins:write"));
            case INVITE ->
                List.of(of("inviting people", "channels:manage", "channels:write.invites", "channels:write"));
            case WHISPER -> List.of(of("answering one person", "chat:write"));
            case ARCHIVE -> List.of(of("archiving rooms", "channels:manage", "channels:write"));
            case FIND ->
                List.of(
                        of("looking for a message before it is repeated", "channels:history"),
                        of("looking for a message in a restricted incident's room", "groups:history"),
                        of("looking for a room before it is opened again", "channels:read"));
        };
    }

    /**
     * Whether some scopes are enough.
     *
     * @param granted the scopes
     * @return whether one that is needed is among them
     */
    public boolean met(Set<String> granted) {
        return anyOf.stream().anyMatch(granted::contains);
    }

    /**
     * What is missing, in words.
     *
     * @param needs what is needed
     * @param granted the scopes that were granted
     * @return a sentence for each scope that is missing, none where all is well
     */
    public static List<String> missing(List<ScopeNeed> needs, Set<String> granted) {
        Map<String, List<String>> purposes = new LinkedHashMap<>();
        for (ScopeNeed need : needs) {
            if (!need.met(granted)) {
                purposes.computeIfAbsent(need.anyOf().get(0), scope -> new ArrayList<>())
                        .add(need.purpose());
            }
        }
        List<String> missing = new ArrayList<>();
        purposes.forEach((scope, lost) -> missing.add("the Slack app lacks " + scope + ", which is needed for "
                + String.join(", ", lost) + ": add it in the app's settings and install it again"));
        return missing;
    }
}
