package io.incidentops.pagerduty.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.chatops.grammar.Definition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed, and what is answered. */
class InputsTest {
    private final Typist typist = new Typist();

    @BeforeEach
    void open() {
        typist.scene.there.trigger(typist.scene.checkout, "Orders time out", typist.scene.bot);
        typist.scene.there.trigger(typist.scene.paging, "Index is old", typist.scene.bot);
    }

    @AfterEach
    void close() {
        typist.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pd                                      | Asks PagerDuty, or does something there
            pager                                   | /pd oncall
            pd nonsense                             | There is no command 'pd nonsense'
            pd me                                   | You are Ana at PagerDuty, and on call now
            pd oncall                               | Payments: 1. Ana, always; 2. Ben, always
            pd oncall Primary                       | Now: Ana, until Mon 2026-03-02 13:00 Europe/Berlin
            pd oncall primary                       | Next: Ben, from Mon 2026-03-02 13:00 Europe/Berlin
            pd oncall "Primary backup"              | Now: Chen
            pd oncall Shifts                        | Now: Ana, until Mon 2026-03-02 13:00 Europe/Berlin
            pd oncall prim                          | may be Primary (schedule
            pd oncall nowhere                       | is neither a schedule nor a policy
            pd oncall Payments                      | 1. Ana, always
            pd sup                                  | #1 Orders time out (triggered, high, checkout, since Mon 2026-03-02 11:00 Europe/Berlin; Ana) yours
            pd sup                                  | #2 Index is old
            pd incidents resolved                   | PagerDuty has no incident that is resolved.
            pd incidents everything                 | 'everything' is none of open, triggered
            pd problems                             | PagerDuty's incidents: triggered
            pd incident 1                           | Service: checkout
            pd incident #1                          | Assigned to: Ana
            pd incident 1                           | Priority: none
            pd incident 1                           | Acknowledge: /pd ack 1
            pd incident 99                          | #99 is not known to PagerDuty
            pd incident one                         | write its number there, such as 1234
            pd notes 1                              | has no notes
            pd note 1                               | text: is missing
            pd ack 99                               | #99 is not known to PagerDuty
            pd ack all 1                            | write all, or numbers, but not both
            pd resolve                              | Nothing to resolve
            pd schedules                            | Shifts (
            pd schedules backup                     | Primary backup (
            pd schedules zzz                        | no schedule whose name holds that
            pd schedule Primary                     | Mon 2026-03-02 11:00 to Mon 2026-03-02 13:00: Ana
            pd schedule Primary                     | Times are those of Europe/Berlin.
            pd schedule for:1d Shifts               | : Ben
            pd schedule for:7 Primary               | '7' of what? write 7m or 7h
            pd schedule for:90d Primary             | is too long
            pd schedule zzz                         | PagerDuty has no schedule 'zzz'
            pd override Primary 1234                | '1234' of what? write 1234m or 1234h
            pd override Primary 90                  | '90' of what? write 90m or 90h
            pd override Primary 9999d               | is too long
            pd override Primary 5s                  | is too short
            pd override Primary                     | duration: is missing
            pd override Primary 2h to:18:00         | write how long or to:, but not both
            pd override Primary from:18:00 to:17:00 | before it begins
            pd override Primary 2h @nobody          | there is nobody called '@nobody'
            pd override Primary 2h @chen            | PagerDuty does not know who Chen is
            pd override prim 2h                     | may be "Primary"
            pd override Shifts 2h                   | is made of shifts
            pd overrides Primary                    | Primary has no overrides
            pd overrides Shifts                     | is made of shifts
            pd override-cancel Primary Q1           | has no override 'Q1'
            pd services                             | checkout (
            pd services check                       | policy Payments
            pd services zzz                         | no service whose name holds that
            pd maintenance checkout 30 Upgrade      | '30' of what? write 30m or 30h
            pd maintenance checkout 30d Upgrade     | is too long
            pd maintenance checkout 30m             | reason: is missing
            pd maintenance zzz 30m Upgrade          | PagerDuty has no service 'zzz'
            pd maintenances                         | No maintenance goes on
            pd maintenance-end P1                   | no maintenance 'P1' goes on
            pd me-as nonsense                       | is no address
            pd me-as who@example.org                | PagerDuty knows nobody with the address
            pd me-as ben@example.org                | is Ben here
            pd trigger nowhere It broke             | PagerDuty has no service:nowhere
            pd trigger                              | target: is missing
            pd preflight                            | service:checkout
            """)
    void each_input_has_its_answer_and_changes_nothing(String typed, String answer) {
        long before = typist.changes();

        assertThat(typist.ana(typed)).contains(answer);
        assertThat(typist.changes()).isEqualTo(before);
    }

    static Stream<Definition> definitions() {
        try (Typist typist = new Typist()) {
            return typist.book().vocabulary().definitions().stream()
                    .filter(each -> each.name().equals("pd") || each.name().startsWith("pd "))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void each_command_is_explained_and_each_example_can_be_typed(Definition definition) {
        assertThat(definition.examples()).isNotEmpty();
        assertThat(typist.book().help(definition.name()).plain()).contains(definition.purpose());
        for (String example : definition.examples()) {
            assertThat(typist.ana(example))
                    .isNotBlank()
                    .doesNotContain("There is no command", "has no meaning", "is missing", "failed");
        }
    }

    @Test
    void what_is_typed_by_somebody_unknown_is_answered_with_what_to_do() {
        List<String> deeds = List.of(
                "pd ack 1",
                "pd resolve 1",
                "pd note 1 x",
                "pd override Primary 1h",
                "pd maintenance checkout 1h x",
                "pd trigger checkout x");

        deeds.forEach(deed -> assertThat(typist.type(Typist.CHEN, deed))
                .contains("PagerDuty does not know who you are", "/pd me-as"));
        assertThat(typist.type(Typist.CHEN, "pd sup"))
                .contains("#1 Orders time out")
                .contains("Yours would be marked");
    }

    @Test
    void each_reads_times_in_their_own_zone() {
        assertThat(typist.ben("pd schedule Primary"))
                .contains("Mon 2026-03-02 05:00 to Mon 2026-03-02 07:00: Ana", "America/New_York");
        assertThat(typist.type(Typist.CHEN, "pd schedule Primary")).contains("Mon 2026-03-02 10:00", "those of UTC");
    }
}
