package io.incidentops.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.model.Text;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as Slack knows them. Immutable.
 *
 * @param id their Slack id
 * @param name how people call them there
 * @param email their address, or null where it is not told; kept out of {@link #toString()}
 * @param zone their time zone
 * @param standing how they belong
 */
public record SlackUser(String id, String name, @Nullable String email, ZoneId zone, Standing standing) {
    private static final int NAME = 100;

    /**
     * Reads what {@code users.info} says.
     *
     * @param user the user
     * @param workspace the workspace's id, or null where it is not known: then nobody is external by their workspace
     * @return the user
     */
    static SlackUser of(JsonNode user, @Nullable String workspace) {
        JsonNode profile = user.path("profile");
        String id = user.path("id").asText();
        String email = profile.path("email").asText("");
        return new SlackUser(
                id,
                name(user, profile, id),
                email.isBlank() ? null : email,
                zone(user.path("tz").asText("")),
                standing(user, workspace));
    }

    private static String name(JsonNode user, JsonNode profile, String id) {
        for (String name : new String[] {
            profile.path("display_name").asText(""),
            profile.path("real_name").asText(""),
            user.path("real_name").asText(""),
            user.path("name").asText("")
        }) {
            String line = name.replaceAll("\\p{Cntrl}", " ").strip();
            if (!line.isEmpty()) {
                return Text.shorten(line, NAME);
            }
        }
        return id;
    }

    private static ZoneId zone(String zone) {
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }

    private static Standing standing(JsonNode user, @Nullable String workspace) {
        if (user.path("deleted").asBoolean(false)) {
            return Standing.GONE;
        }
        String team = user.path("team_id").asText("");
        // In an organisation, members of its other workspaces are no strangers.
        boolean elsewhere =
                workspace != null && !team.isEmpty() && !team.equals(workspace) && !user.has("enterprise_user");
        if (user.path("is_stranger").asBoolean(false) || elsewhere) {
            return Standing.EXTERNAL;
        }
        if (user.path("is_bot").asBoolean(false) || user.path("is_workflow_bot").asBoolean(false)) {
            return Standing.BOT;
        }
        boolean guest = user.path("is_restricted").asBoolean(false)
                || user.path("is_ultra_restricted").asBoolean(false);
        return guest ? Standing.GUEST : Standing.MEMBER;
    }

    /** Nobody whom Slack knows. */
    static SlackUser gone(String id) {
        return new SlackUser(id, id, null, ZoneOffset.UTC, Standing.GONE);
    }

    @Override
    public String toString() {
        return "SlackUser[" + id + ", " + standing + "]";
    }
}
