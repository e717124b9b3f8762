package io.incidentops.chatops.room;

import io.incidentops.event.MadeMajor;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.SeverityChanged;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import io.incidentops.model.SeverityLevel;
import io.incidentops.policy.Permissions;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.policy.Right;
import io.incidentops.policy.SeverityDefinition;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the room says when the severity changes, and which rules hold then. */
final class SeverityNews {
    private SeverityNews() {}

    static void add(News.Book book) {
        book.on(SeverityChanged.class, SeverityNews::changed);
        book.on(
                MadeMajor.class,
                (event, scene) -> Message.of(Line.join(
                                scene.by(),
                                " made this a ",
                                new Span.Strong("major incident"),
                                Scene.because(event.reason())))
                        .text(rules(scene.state(), scene.policy())));
    }

    private static Message changed(SeverityChanged event, Scene scene) {
        SeverityDefinition definition =
                scene.policy().catalogue().rules(event.to().severity());
        Message message = Message.of(Line.join(
                        scene.by(),
                        " " + verb(event) + " the severity to ",
                        new Span.Strong(event.to().severity().key()),
                        Scene.because(event.reason())))
                .text(definition.meaning());
        boolean alone = scene.state().subject().promoted() == null;
        if (alone && event.to().major() != event.from().major()) {
            message = message.text(
                    event.to().major()
                            ? rules(scene.state(), scene.policy())
                            : "It is no major incident any more: the normal rules hold again.");
        }
        return debated(scene)
                ? message.text("Where opinions differ, the higher severity stands now; it is discussed afterwards.")
                : message;
    }

    private static String verb(SeverityChanged event) {
        if (event.from().severity().equals(Severity.UNKNOWN)) {
            return "set";
        }
        SeverityLevel to = event.to();
        return to.worseThan(event.from()) ? "raised" : event.from().worseThan(to) ? "lowered" : "changed";
    }

    /** Whether this is the first change by somebody else than before: only that one is answered. */
    private static boolean debated(Scene scene) {
        Set<Actor> before = new HashSet<>();
        List<RecordedEvent> record = scene.context()
                .ops()
                .store()
                .read(scene.state().id(), 0, (int) scene.event().version());
        for (RecordedEvent event : record) {
            if (event.event() instanceof SeverityChanged) {
                boolean other = !before.isEmpty() && !before.contains(event.actor());
                if (other || event.version() >= scene.event().version()) {
                    return other && event.version() == scene.event().version();
                }
                before.add(event.actor());
            }
        }
        return false;
    }

    /** Which rules hold in a major incident. */
    static String rules(IncidentState state, ResponsePolicy policy) {
        Permissions permissions = policy.permissions();
        Set<Role> decide = permissions.emergency().getOrDefault(Right.DECIDE, Set.of());
        String who = decide.contains(Role.COMMANDER) ? "the commander decides and assigns; " : "";
        var every = policy.catalogue().rules(state.severity()).updateEvery();
        String updates = every == null ? "" : "; everyone gets an update every " + Times.human(every);
        return "Emergency rules hold until it is closed: " + who + "one command, named owners, time-boxes" + updates
                + ".";
    }
}
