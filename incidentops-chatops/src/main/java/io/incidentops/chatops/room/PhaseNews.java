package io.incidentops.chatops.room;

import io.incidentops.event.Absorbed;
import io.incidentops.event.Acknowledged;
import io.incidentops.event.Closed;
import io.incidentops.event.Merged;
import io.incidentops.event.Mitigated;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.Unacknowledged;
import io.incidentops.event.Unrestricted;
import io.incidentops.model.Phase;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.port.Times;
import java.time.Duration;

/** What the room says when the incident takes a turn. */
final class PhaseNews {
    private PhaseNews() {}

    static void add(News.Book book) {
        book.on(
                Acknowledged.class,
                (event, scene) -> Message.of(Line.join(scene.by(), " works on it: the incident is acknowledged.")));
        book.on(Unacknowledged.class, (event, scene) -> unacknowledged(event, scene));
        book.on(
                Mitigated.class,
                (event, scene) -> Message.of(
                                Line.join(new Span.Strong("Mitigated"), " by ", scene.by(), Scene.because(event.how())))
                        .text("Customers are no longer affected. The incident goes on until it is resolved."));
        book.on(Resolved.class, (event, scene) -> resolved(event, scene));
        book.on(
                Reopened.class,
                (event, scene) -> Message.of(
                        Line.join(new Span.Strong("Reopened"), " by ", scene.by(), Scene.because(event.reason()))));
        book.on(Closed.class, (event, scene) -> closed(event, scene));
        book.on(
                Merged.class,
                (event, scene) -> Message.of(Line.join(
                        scene.by(),
                        " merged this incident into #" + event.number() + Scene.because(event.reason()),
                        " Please go on there.")));
        book.on(
                Absorbed.class,
                (event, scene) -> Message.of("#" + event.number()
                        + " was merged into this incident. What it recorded stays in its record."));
        book.on(
                Unrestricted.class,
                (event, scene) -> Message.of(
                        Line.join(scene.by(), " opened this incident to everyone" + Scene.because(event.reason()))));
    }

    private static Message unacknowledged(Unacknowledged event, Scene scene) {
        Message message = Message.of(
                Line.join(scene.by(), " no longer works on it" + Scene.because(event.reason()), " Who takes it?"));
        return scene.state().phase() == Phase.TRIGGERED
                ? message.buttons(scene.button("Acknowledge", "ack", ""))
                : message;
    }

    private static Message resolved(Resolved event, Scene scene) {
        Duration hold =
                scene.policy().catalogue().rules(scene.state().severity()).hold();
        return Message.of(Line.join(new Span.Strong("Resolved"), " by ", scene.by(), Scene.because(event.how())))
                .text("A new alarm within " + Times.human(hold) + " reopens it.");
    }

    private static Message closed(Closed event, Scene scene) {
        String rules = scene.state().everMajor() ? " The normal rules hold again." : "";
        return Message.of(Line.join(
                new Span.Strong("Closed"), Scene.because(event.reason()), ".", rules, " Thank you, everyone."));
    }
}
