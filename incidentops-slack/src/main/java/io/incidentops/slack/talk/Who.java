package io.incidentops.slack.talk;

import io.incidentops.IncidentOps;
import io.incidentops.chatops.grammar.Persons;
import io.incidentops.model.Actor;
import io.incidentops.model.Text;
import io.incidentops.slack.request.Origin;
import org.jspecify.annotations.Nullable;

/** Who somebody in Slack is: the directory knows, and whom it does not know is a person of their own. */
final class Who {
    /** The platform's name. */
    static final String SLACK = "slack";

    /** Who acts where Slack does not say who did. */
    static final Actor PROGRAM = Actor.program(SLACK);

    private static final int LONGEST = 128;

    private final TalkSettings settings;

    Who(TalkSettings settings) {
        this.settings = settings;
    }

    Actor of(Origin origin, IncidentOps ops) {
        return origin.user() == null ? PROGRAM : user(origin.user(), origin.userName(), ops);
    }

    Actor user(String user, @Nullable String name, IncidentOps ops) {
        settings.know(user);
        return ops.directory().actor(SLACK, user, name(name, user));
    }

    /** Without asking anybody: enough to ask questions for, and to check answers. */
    static Actor unasked(Origin origin) {
        String user = origin.user();
        return user == null ? PROGRAM : Actor.person(SLACK + ":" + user, name(origin.userName(), user));
    }

    static String name(@Nullable String name, String otherwise) {
        return name == null
                        || Text.problem("name", name, LONGEST, Text.Lines.ONE).isPresent()
                ? otherwise
                : name;
    }

    /** As a command names somebody; a text shows their name. */
    String mentioned(String user, IncidentOps ops) {
        settings.know(user);
        return ops.directory()
                .byChatId(SLACK, user)
                .map(person -> Persons.mention(person.id(), person.name()))
                .orElse("<@" + user + ">");
    }

    /** As a reader reads somebody's name. */
    String read(String user, IncidentOps ops) {
        return "@" + user(user, null, ops).name();
    }
}
