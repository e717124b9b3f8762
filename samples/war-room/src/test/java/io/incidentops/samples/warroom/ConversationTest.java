package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.testkit.ManualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Actor ANA = Actor.person("ana", "Ana Abel");

    private final List<String> lines = new ArrayList<>();
    private final ManualClock clock = ManualClock.at("2026-03-02T12:00:00Z");
    private final Screen screen = new Screen(line -> lines.add(line.toString()), Look.PLAIN);

    @Test
    void without_the_extension_nothing_but_peoples_words_appears() {
        ConsoleChat chat = new ConsoleChat(screen, clock);
        try (IncidentOps ops = IncidentOps.builder().clock(clock).build()) {
            Conversation conversation = new Conversation(ops, chat, Bot.NONE);
            conversation.say(ANA, "Checkout is slow");
            conversation.say(ANA, "/declare Checkout answers 500");
            conversation.pin(ANA);
            ops.declare(Declaration.of("Checkout answers 500")).note("told by the program");
            ops.runDue();
        }

        assertThat(lines)
                .filteredOn(line -> !line.isBlank() && !line.startsWith("==="))
                .containsExactly(
                        "12:00 ana       Checkout is slow",
                        "12:00 ana       /declare Checkout answers 500",
                        "12:00 ana       (puts a pushpin on it)");
    }

    @Test
    void with_it_the_incident_opens_a_room_where_people_go_on() {
        try (House house = House.inMemory(screen, clock, Cast.PEOPLE)) {
            house.conversation().say(ANA, "/declare Checkout answers 500");
            house.ops().runDue();
            house.conversation().say(ANA, "/note Only in Europe");
            house.ops().runDue();

            assertThat(house.conversation().channel()).startsWith("#inc-1");
            assertThat(house.conversation()
                            .incident()
                            .orElseThrow()
                            .history()
                            .timeline()
                            .toText())
                    .contains("Only in Europe");
        }
    }

    @Test
    void whoever_comes_later_is_told_alone_how_things_stand() {
        try (House house = House.inMemory(screen, clock, Cast.PEOPLE)) {
            house.conversation().say(ANA, "/declare Checkout answers 500");
            house.ops().runDue();
            lines.clear();
            Actor ben = Actor.person("ben", "Ben Brook");
            house.conversation().say(ben, "Hello");
            house.conversation().say(ben, "Again");

            assertThat(lines)
                    .filteredOn(line -> line.contains("only Ben Brook sees this"))
                    .hasSize(1);
        }
    }

    @Test
    void what_people_say_cannot_paint_the_terminal() {
        try (House house = House.inMemory(screen, clock, Cast.PEOPLE)) {
            house.conversation().say(ANA, "/declare Checkout \u001b[2J is\u202e gone");
            house.ops().runDue();
            house.conversation().say(ANA, "/note \u001b]0;owned\u0007");
            house.conversation().say(ANA, "\u009b31m");
            house.ops().runDue();
        }

        assertThat(String.join("", lines)).doesNotContainPattern("[\\p{Cc}\\x{202A}-\\x{202E}]");
    }
}
