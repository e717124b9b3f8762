package io.incidentops.command;

import io.incidentops.model.EntryKind;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes something down: a note, a decision, a pinned message, a change, evidence or a link. Immutable.
 *
 * @param kind which of them
 * @param text the text
 * @param link an address that belongs to it, or null; a link has one, a note and a decision have none
 */
public record AddEntry(
        EntryKind kind, String text, @Nullable String link) implements Command {
    private static final Map<EntryKind, String> NAMES = Map.of(
            EntryKind.NOTE, "AddNote",
            EntryKind.DECISION, "RecordDecision",
            EntryKind.PIN, "Pin",
            EntryKind.CHANGE, "RecordChange",
            EntryKind.EVIDENCE, "AddEvidence",
            EntryKind.LINK, "AddLink");

    /**
     * Checks what the kind needs.
     *
     * @throws IllegalArgumentException if the kind is another, or the link is missing or one too many
     */
    public AddEntry {
        Objects.requireNonNull(text, "text");
        if (!NAMES.containsKey(kind)) {
            throw new IllegalArgumentException("an entry of the kind " + kind + " has a command of its own");
        }
        boolean never = kind == EntryKind.NOTE || kind == EntryKind.DECISION;
        if (link == null ? kind == EntryKind.LINK : never) {
            throw new IllegalArgumentException("a link has an address, a note and a decision have none");
        }
    }

    /**
     * Writes down an observation.
     *
     * @param text the text
     * @return the command
     */
    public static AddEntry note(String text) {
        return new AddEntry(EntryKind.NOTE, text, null);
    }

    /**
     * Writes down what was decided, and why.
     *
     * @param text the text
     * @return the command
     */
    public static AddEntry decision(String text) {
        return new AddEntry(EntryKind.DECISION, text, null);
    }

    @Override
    public String name() {
        return Objects.requireNonNull(NAMES.get(kind));
    }
}
