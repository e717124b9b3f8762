package io.incidentops.slack.request;

import org.jspecify.annotations.Nullable;

/**
 * Where a request came from. Immutable.
 *
 * @param key Slack's own id of the request, or a hash of its body: the same for each repetition
 * @param team the workspace, or null where the app is installed for a whole organisation
 * @param enterprise the organisation, or null
 * @param channel the channel's id, or null where there is none
 * @param user the id of whoever did it, or null where nobody did
 * @param userName how Slack calls them, or null
 */
public record Origin(
        String key,
        @Nullable String team,
        @Nullable String enterprise,
        @Nullable String channel,
        @Nullable String user,
        @Nullable String userName) {}
