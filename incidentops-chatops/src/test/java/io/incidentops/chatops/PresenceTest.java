package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.PageTarget;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of somebody who is paged. */
class PresenceTest {
    @Test
    void tells_the_time_where_they_are_and_whether_they_are_on_call() {
        try (Desk desk = Desk.withPager()) {
            desk.pass(Duration.ofHours(1));
            desk.ana("declare Disk full sev:4");

            assertThat(desk.ana("page @ben Come and look"))
                    .contains("#1 pages person:ben", "On its way")
                    .contains(
                            "Of Ben: it is Tue 13:20 there (America/New_York); not on call, as the pager said at 18:20 UTC.");
            assertThat(desk.ana("page @chen Come and look"))
                    .contains("Of Chen: it is Tue 18:20 there (UTC); on call for team:payments, as the pager said");
        }
    }

    @Test
    void says_nothing_of_what_is_not_known_or_no_person() {
        try (Desk desk = Desk.withPager()) {
            desk.ana("declare Disk full sev:4");

            assertThat(desk.ana("page @ben Come and look"))
                    .contains("America/New_York).")
                    .doesNotContain("on call");
            assertThat(desk.ana("page team:payments Come and look")).doesNotContain("Of ", "there (");
        }
    }

    @Test
    void a_directory_that_fails_holds_up_no_page() {
        try (IncidentOps ops = IncidentOps.builder()
                .pager(new Desk.QuietPager())
                .directory(new HalfDeafDirectory())
                .build()) {
            ops.as(Desk.ANA).declare(Declaration.of("Disk full"));

            String answer = CommandBook.standard()
                    .answer(ops, ChatInput.of(Desk.ANA, "C024", "page @ben Come and look"), null)
                    .plain();

            assertThat(answer).contains("#1 pages person:ben").doesNotContain("Of Ben");
            assertThat(ops.incident(1).state().paging().pages())
                    .anyMatch(page -> page.target().equals(PageTarget.person(Desk.BEN)));
        }
    }

    /** Finds Ben by name, and fails to by id. */
    private static final class HalfDeafDirectory implements PersonDirectory {
        @Override
        public Collection<Person> people() {
            return List.of(Person.of("ana", "Ana"), Person.of("ben", "Ben"));
        }

        @Override
        public Optional<Person> byId(String id) {
            if (id.equals("ben")) {
                throw new IllegalStateException("the directory is down");
            }
            return PersonDirectory.super.byId(id);
        }
    }
}
