package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.EntryKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private String note() {
        return desk.state(1).knowledge().of(EntryKind.NOTE).last().stream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .text();
    }

    private Instant noted() {
        return desk.state(1).knowledge().of(EntryKind.NOTE).last().stream()
                .reduce((first, second) -> second)
                .orElseThrow()
                .mark()
                .at();
    }

    @Test
    void free_text_keeps_its_spacing_quotes_and_dashes() {
        desk.declared("Checkout");

        desk.ana("NOTE   two  spaces — “quoted”\n  and 17:20 http://x.example/a:b ");

        assertThat(note()).isEqualTo("two  spaces — “quoted”\n  and 17:20 http://x.example/a:b");
    }

    @Test
    void options_stand_anywhere_and_may_be_quoted_as_phones_quote() {
        desk.ana("declare Checkout sev:1 answers 500 service:“checkout web” began:\"10m ago\"");

        assertThat(desk.state(1).title()).isEqualTo("Checkout answers 500");
        assertThat(desk.state(1).severity().key()).isEqualTo("SEV1");
        assertThat(desk.state(1).subject().services()).containsExactly("checkout web");
        assertThat(desk.state(1).impact().began()).contains(desk.now().minus(Duration.ofMinutes(10)));
    }

    @Test
    void switches_are_explicit_so_that_a_title_is_never_taken_for_one() {
        desk.ana("declare Fire drill in a restricted area");
        desk.ana("declare —drill Region lost");

        assertThat(desk.state(1).visibility().drill()).isFalse();
        assertThat(desk.state(1).visibility().restricted()).isFalse();
        assertThat(desk.state(2).visibility().drill()).isTrue();
        assertThat(desk.state(2).title()).isEqualTo("Region lost");
    }

    @ParameterizedTest
    @CsvSource({
        "at:17:02, 2017-01-31T17:02:00Z",
        "at:18:00, 2017-01-30T18:00:00Z",
        "at:2017-01-31T09:30, 2017-01-31T09:30:00Z",
        "at:2017–01–31T09:30+02:00, 2017-01-31T07:30:00Z",
        "at:-20m, 2017-01-31T17:00:00Z",
        "'at:\"1h30m ago\"', 2017-01-31T15:50:00Z",
        "at:now, 2017-01-31T17:20:00Z"
    })
    void says_when_it_happened(String option, Instant expected) {
        desk.declared("Checkout");

        desk.ana("note seen " + option);

        assertThat(noted()).isEqualTo(expected);
    }

    @Test
    void a_time_of_day_is_in_the_zone_of_whoever_types_it() {
        desk.declared("Checkout");

        desk.type(Desk.BEN, "note at:12:10 seen");

        assertThat(noted()).isEqualTo(Instant.parse("2017-01-31T17:10:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "todo x due:2017-02-30 | due: '2017-02-30' is no date; write 2017-02-15 or 2017-02-15T14:00",
                "note x at:25:61 | at: '25:61' is no time of day",
                "note x at:2017-01-31 | write 2017-01-31T14:00",
                "note x at:10m | \"10m ago\"",
                "do @ben 20 Look | duration: '20' of what? write 20m or 20h",
                "do @ben soon Look | duration: 'soon' is no duration",
                "do @nobody 20m Look | person: there is nobody called '@nobody'",
                "do @ch 20m Look | may be @chen (Chen), @cher (Cher)",
                "do @bne 20m Look | such as @ben",
                "sev 9 | severity: there is no severity '9'; choose one of SEV1",
                "role take king | role: there is no role 'king'; choose one of commander",
                "status sad | status: there is no status 'sad'; choose one of investigating",
                "ok A7 | action: there is no action A7; none is open",
                "ok x | action: 'x' is neither an action nor a task",
                "link example.com Graph | url: 'example.com' is no address; write it from https:// on",
                "impact x fraction:130% | fraction: '130%' is no part of a whole",
                "page town:x Help | 'town:x' cannot be paged; write @person, team:NAME",
                "retract x wrong | event: 'x' is no event; write e12 or 12",
                "note x at:17:00 at:17:01 | at: is given twice",
                "todo x owner:\"ana | owner: the quotation mark is not closed",
                "ack now | 'now' has no meaning there",
                "note | text: is missing",
                "checklist tick zero | point: 'zero' is no number"
            })
    void names_the_place_of_a_mistake_and_what_to_write(String typed, String expected) {
        desk.declared("Checkout");
        long before = desk.state(1).version();

        assertThat(desk.ana(typed)).startsWith("Not done. ").contains(expected, "It reads: /");
        assertThat(desk.state(1).version()).isEqualTo(before);
    }

    @Test
    void a_number_names_the_incident_and_comes_before_the_arguments() {
        desk.declared("One");
        desk.declared("Two");

        assertThat(desk.ana("note #1 hello")).contains("#1");
        assertThat(desk.ana("role #2 take scribe")).contains("#2 has Ana as scribe");
        assertThat(desk.ana("role take #1 scribe")).contains("#1 has Ana as scribe");
        assertThat(desk.ana("sev at:17:19 #2 3")).contains("#2 is SEV3");
    }

    @Test
    void asks_which_incident_where_several_are_open_and_takes_the_only_one() {
        assertThat(desk.ana("ack")).contains("No incident is open");
        desk.declared("One");
        assertThat(desk.ana("ack")).contains("#1 is acknowledged");
        desk.declared("Two");
        assertThat(desk.ana("note x")).contains("Which incident?", "#1 One", "#2 Two", "/note #2");
        assertThat(desk.answer(Desk.ANA, "note x", desk.ops.incident(1).id()).plain())
                .contains("#1 noted");
        assertThat(desk.ana("note #9 x")).contains("there is no incident #9");
        assertThat(desk.ana("note #99999999999999999999 x")).contains("there is no incident #9999");
    }

    @Test
    void takes_near_misses_for_suggestions_and_does_nothing() {
        desk.declared("Checkout");

        assertThat(desk.ana("aack")).contains("no command 'aack'", "Did you mean /ack");
        assertThat(desk.ana("reslove it is over")).contains("Did you mean /resolve");
        assertThat(desk.ana("time")).contains("Did you mean /timeline");
        assertThat(desk.ana("qqqqqq")).contains("/help");
        assertThat(desk.state(1).phase().open()).isTrue();
    }

    @Test
    void a_prefix_may_be_typed_and_is_shown() {
        CommandBook book = CommandBook.standard().prefix("!inc ");
        desk.declared("Checkout");

        assertThat(book.answer(desk.ops, ChatInput.of(Desk.ANA, "C", "!inc ack"), null)
                        .plain())
                .contains("!inc role take #1 commander");
        assertThat(book.help("note").plain()).contains("!inc note [#N] TEXT");
    }

    @Test
    void people_are_found_by_handle_name_beginning_and_mention() {
        desk.declared("Checkout");
        desk.ana("do \"Ben\" 10m a");
        desk.ana("do be 10m b");
        desk.ana("do <@U07CHER|cher> 10m c");
        desk.ana("do ME 10m d");

        assertThat(desk.state(1).work().actions())
                .extracting(action -> action.owner().id())
                .containsExactly("ben", "ben", "cher", "ana");
    }
}
