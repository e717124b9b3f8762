package io.incidentops.slack.room;

import io.incidentops.model.Actor;
import io.incidentops.port.Answer;
import io.incidentops.slack.web.SlackApi;
import io.incidentops.slack.web.SlackCall;
import io.incidentops.slack.web.SlackReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings people into a channel, at most a hundred with one call; those who can come do. */
final class Inviting {
    private static final Logger LOG = LoggerFactory.getLogger(Inviting.class);
    private static final int BATCH = 100;

    private static final Set<String> THERE = Set.of("already_in_channel", "cant_invite_self");

    /** What is about somebody, not about the channel. */
    private static final Set<String> PERSONAL = Set.of(
            "user_not_found",
            "no_user",
            "user_is_restricted",
            "ura_max_channels",
            "org_user_not_in_team",
            "invitee_cant_see_channel",
            "no_external_invite_permission",
            "cant_invite",
            "app_cannot_join_channel",
            "failed_for_some_users");

    private final SlackApi api;
    private final Function<Actor, Answer> users;

    Inviting(SlackApi api, Function<Actor, Answer> users) {
        this.api = api;
        this.users = users;
    }

    Answer invite(String channel, List<Actor> people) {
        List<String> ids = new ArrayList<>();
        Answer unknown = Answer.accepted(null);
        for (Actor person : people) {
            Answer user = users.apply(person);
            if (user instanceof Answer.Accepted known && known.reference() != null) {
                ids.add(known.reference());
            } else if (user instanceof Answer.Rejected) {
                unknown = user;
            } else {
                return user;
            }
        }
        if (ids.isEmpty()) {
            return unknown;
        }
        for (int from = 0; from < ids.size(); from += BATCH) {
            Answer answer = batch(channel, ids.subList(from, Math.min(ids.size(), from + BATCH)));
            if (!(answer instanceof Answer.Accepted)) {
                return answer;
            }
        }
        return Answer.accepted(null);
    }

    private Answer batch(String channel, List<String> ids) {
        SlackReply reply = api.call(SlackCall.of("conversations.invite")
                .with("channel", channel)
                .with("users", String.join(",", ids))
                .with("force", true));
        String error = Said.error(reply);
        if (THERE.contains(error)) {
            return Answer.accepted(null);
        }
        if (PERSONAL.contains(error) && ids.size() > 1) {
            LOG.info("not everyone could be invited to {}: {}", channel, error);
            return Answer.accepted(null);
        }
        return Said.answer(reply, "invite people to " + channel, null);
    }
}
