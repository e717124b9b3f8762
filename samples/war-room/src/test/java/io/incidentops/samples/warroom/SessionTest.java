package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.port.PersonDirectory;
import io.incidentops.testkit.ManualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final List<String> lines = new ArrayList<>();
    private final Screen screen = new Screen(line -> lines.add(line.toString()), Look.PLAIN);
    private final House house = House.inMemory(screen, ManualClock.at("2026-03-02T12:00:00Z"), Cast.PEOPLE);
    private final Session session =
            new Session(house.conversation(), house.chat(), screen, house.bot(), PersonDirectory.of(Cast.PEOPLE));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void the_prompt_shows_who_speaks_and_where() {
        assertThat(session.prompt()).isEqualTo("ana #lobby> ");

        session.line("/declare Checkout answers 500");
        house.ops().runDue();
        session.line(":as ben");

        assertThat(session.prompt()).startsWith("ben #inc-1").endsWith("> ");
    }

    @Test
    void another_person_says_one_line() {
        session.line("@chen: The disk is full: 100 %");

        assertThat(lines).last().asString().contains("chen", "The disk is full: 100 %");
        assertThat(session.prompt()).startsWith("ana");
    }

    @Test
    void commands_people_and_channels_are_completed() {
        assertThat(session.complete("/decla")).containsExactly("/declare");
        assertThat(session.complete("/declare Checkout sev:SEV1")).contains("sev:SEV1");
        assertThat(session.complete(":as ")).containsExactly("ana", "ben", "chen", "dana");
        assertThat(session.complete(":go ")).containsExactly("#lobby");
        assertThat(session.complete(":q")).containsExactly(":quit");
        assertThat(session.complete("plain words")).isEmpty();
    }
}
