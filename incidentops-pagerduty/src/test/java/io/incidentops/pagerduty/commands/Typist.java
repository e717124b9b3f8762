package io.incidentops.pagerduty.commands;

import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.CommandBook;
import io.incidentops.model.Actor;
import io.incidentops.pagerduty.Scene;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Message;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.testkit.pagerduty.StandInPolicy;
import io.incidentops.testkit.pagerduty.StandInSchedule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ana in Berlin and Ben in New York type, and PagerDuty knows both; Chen types too, and is nobody there until he says so. It is
 * Monday 2026-03-02, 10:00 UTC.
 */
final class Typist implements AutoCloseable {
    static final Actor ANA = Scene.ANA;
    static final Actor BEN = Scene.BEN;
    static final Actor CHEN = Scene.CHEN;

    final Scene scene = new Scene(
            (made, builder) -> builder.service("checkout", Route.integration(made.checkout.routingKey()))
                    .pagingService(made.paging.id()),
            builder -> builder.directory(PersonDirectory.of(List.of(
                    Person.of("ana", "Ana").email("ana@example.org").zone(ZoneId.of("Europe/Berlin")),
                    Person.of("ben", "Ben").email("ben@example.org").zone(ZoneId.of("America/New_York")),
                    Person.of("chen", "Chen")))));
    final StandInSchedule primary = scene.there
            .schedule("Primary")
            .layer(LocalDateTime.parse("2026-03-01T12:00:00"), Duration.ofDays(1), scene.ana, scene.ben)
            .add();
    final StandInSchedule backup = scene.there
            .schedule("Primary backup")
            .layer(LocalDateTime.parse("2026-03-01T12:00:00"), Duration.ofDays(7), scene.chen)
            .add();
    final StandInSchedule shifts = scene.there
            .schedule("Shifts")
            .layer(LocalDateTime.parse("2026-03-01T12:00:00"), Duration.ofDays(1), scene.ana, scene.ben)
            .shiftBased()
            .add();
    final StandInPolicy search =
            scene.there.policy("Search").level(Duration.ofMinutes(5), primary).add();

    private final CommandBook book = CommandBook.standard().with(PagerDutyCommands.of(scene.pagerDuty));

    CommandBook book() {
        return book;
    }

    Message answer(Actor actor, String text) {
        return book.answer(scene.ops, ChatInput.of(actor, "C024", text), null);
    }

    String type(Actor actor, String text) {
        return answer(actor, text).plain();
    }

    String ana(String text) {
        return type(ANA, text);
    }

    String ben(String text) {
        return type(BEN, text);
    }

    /** Presses the button of a label. */
    String press(Actor actor, Message message, String label) {
        return type(
                actor,
                buttons(message)
                        .filter(button -> button.label().equals(label))
                        .map(Button::command)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button '" + label + "' in " + message.plain())));
    }

    static Stream<Button> buttons(Message message) {
        return message.blocks().stream()
                .filter(Block.Buttons.class::isInstance)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream());
    }

    /** Asks, then confirms with the button. */
    String confirmed(Actor actor, String text) {
        return press(actor, answer(actor, text), "Yes, do it");
    }

    /** How many calls changed something so far. */
    long changes() {
        return scene.there.calls().stream()
                .filter(call -> !call.verb().equals("GET"))
                .count();
    }

    /** In whose name the last change was made. */
    String lastName() {
        return scene.there.calls().stream()
                .filter(call -> !call.verb().equals("GET"))
                .reduce((first, second) -> second)
                .orElseThrow()
                .from();
    }

    @Override
    public void close() {
        scene.close();
    }
}
