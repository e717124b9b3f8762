package io.incidentops.review;

import static io.incidentops.review.Script.ANA;
import static io.incidentops.review.Script.BEN;
import static io.incidentops.review.Script.CHEN;
import static io.incidentops.review.Script.SEV1;
import static io.incidentops.review.Script.SEV2;
import static io.incidentops.review.Script.UNKNOWN;
import static io.incidentops.review.Script.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.event.Acknowledged;
import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.Basis;
import io.incidentops.event.ChangeRecorded;
import io.incidentops.event.Corrected;
import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.ImpactRecorded;
import io.incidentops.event.LinkAdded;
import io.incidentops.event.Mitigated;
import io.incidentops.event.NoteAdded;
import io.incidentops.event.Reopened;
import io.incidentops.event.Resolved;
import io.incidentops.event.Retracted;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.SeverityChanged;
import io.incidentops.event.TaskAdded;
import io.incidentops.event.UnknownEvent;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.Actor;
import io.incidentops.model.Audience;
import io.incidentops.model.EntryKind;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostmortemDraftTest {
    private static Script full() {
        return Script.declared("10:06", "Checkout answers 500")
                .add("10:07", ANA, new Acknowledged())
                .add("10:08", ANA, new RoleAssigned(Role.COMMANDER, ANA, Basis.TAKEN, null, null))
                .add("10:09", ANA, new ImpactRecorded(time("10:04"), null, Set.of("checkout"), 0.333, "payments fail"))
                .add("10:11", ANA, new SeverityChanged(UNKNOWN, SEV1, null))
                .add("10:12", BEN, new ChangeRecorded("4.12 deployed", "https://ci.example/412"))
                .add("10:13", ANA, new DecisionRecorded("Roll back"))
                .add("10:14", ANA, new ActionAssigned(CHEN, "Roll back to 4.11", time("10:25")))
                .add("10:20", ANA, new UpdatePosted("A third of payments fail.", Audience.PUBLIC))
                .add("10:26", CHEN, new ActionDone(8, "4.11 runs"))
                .add("10:30", ANA, new Mitigated("errors are normal"))
                .add("10:31", ANA, new SeverityChanged(SEV1, SEV2, null))
                .add("10:41", Actor.ENGINE, new DeadlinePassed("update:next", time("10:40"), Duration.ofSeconds(60), 1))
                .add("10:51", ANA, new Resolved("Rolled back to 4.11"))
                .add("10:55", ANA, new TaskAdded("Test the migration", BEN, null));
    }

    @Test
    void the_sections_come_in_the_order_of_the_template() {
        List<String> headings = full().draft()
                .toMarkdown()
                .lines()
                .filter(line -> line.startsWith("#"))
                .toList();

        assertThat(headings)
                .containsExactly(
                        "# Post-mortem of #42: Checkout answers 500",
                        "## Owner",
                        "## Meeting scheduled for",
                        "## Call recording",
                        "## Overview",
                        "## What happened",
                        "## Contributing factors",
                        "## Resolution",
                        "## Impact",
                        "## Responders",
                        "## Timeline",
                        "## How'd we do?",
                        "## Action items",
                        "## Messaging",
                        "## Questions for the writer");
    }

    @Test
    void times_are_measured_from_when_things_happened() {
        Measures measures = full().draft().measures();

        assertThat(measures.detect()).isEqualTo(Duration.ofMinutes(2));
        assertThat(measures.acknowledge()).isEqualTo(Duration.ofMinutes(1));
        assertThat(measures.command()).isEqualTo(Duration.ofMinutes(2));
        assertThat(measures.mitigate()).isEqualTo(Duration.ofMinutes(26));
        assertThat(measures.resolve()).isEqualTo(Duration.ofMinutes(47));
        assertThat(measures.inSeverity())
                .containsEntry(Severity.UNKNOWN, Duration.ofMinutes(5))
                .containsEntry(Severity.SEV1, Duration.ofMinutes(20))
                .containsEntry(Severity.SEV2, Duration.ofMinutes(20));
    }

    @Test
    void a_corrected_time_corrects_the_measures() {
        Measures measures = full().add("11:00", ANA, new Corrected(11, null, time("10:28"), null, null))
                .add("11:00", ANA, new Corrected(12, null, time("10:21"), null, null))
                .draft()
                .measures();

        assertThat(measures.mitigate()).isEqualTo(Duration.ofMinutes(24));
        assertThat(measures.inSeverity())
                .containsEntry(Severity.SEV1, Duration.ofMinutes(10))
                .containsEntry(Severity.SEV2, Duration.ofMinutes(30));
    }

    @Test
    void what_was_reopened_is_not_resolved_and_the_pause_does_not_count() {
        Script script = full().add("11:51", ANA, new Reopened(Phase.ACKNOWLEDGED, "errors again"));

        assertThat(script.draft().measures().resolve()).isNull();
        assertThat(script.draft().toMarkdown())
                .contains("the incident is not resolved yet (SEV2)", "What is left until the incident is resolved?");

        Measures measures =
                script.add("12:01", ANA, new Resolved("for good")).draft().measures();
        assertThat(measures.resolve()).isEqualTo(Duration.ofMinutes(117));
        assertThat(measures.inSeverity()).containsEntry(Severity.SEV2, Duration.ofMinutes(30));
    }

    @Test
    void every_event_stands_in_the_timeline_with_its_number() {
        String markdown = full().draft().toMarkdown();

        for (int version = 1; version <= 15; version++) {
            assertThat(markdown).contains(" | e" + version + " | ");
        }
    }

    @Test
    void the_facts_stand_in_their_sections() {
        assertThat(full().draft().toMarkdown())
                .contains("Due by 2017-02-07 10:51 UTC: 5 business days after the resolution (SEV2).")
                .contains("- 2017-01-31 10:12 Ben recorded a change: 4.12 deployed <https://ci.example/412> (e6)")
                .contains("- Time in SEV1: 20 min")
                .contains("- 2017-01-31 10:04 to 2017-01-31 10:30 (26 min): payments fail; about 33.3 %;"
                        + " services: checkout (e4)")
                .contains("- incident commander: Ana from 2017-01-31 10:08 (e3)")
                .contains("- *not recorded: scribe*")
                .contains("- others: Ben, Chen")
                .contains("| trouble began | mitigated | 26 min |")
                .contains("noted that update:next was due at 10:40")
                .contains("| T1 (e15) | Test the migration | Ben | *not recorded* | no |")
                .contains("- 2017-01-31 10:20 A third of payments fail. (e9)")
                .contains("- *not recorded: any update to the company*");
    }

    @Test
    void of_a_bare_declaration_it_invents_nothing_and_asks() {
        PostmortemDraft draft = Script.declared("10:06", "Checkout answers 500").draft();

        assertThat(draft.measures()).isEqualTo(new Measures(false, null, null, null, null, null, java.util.Map.of()));
        assertThat(draft.toMarkdown())
                .contains("- *not recorded: the one owner*")
                .contains("| declared (when trouble began is not recorded) | resolved | not known |")
                .contains("- Time in SEV1: none, so far")
                .contains("- *not recorded: when customers were affected, which services, and how many*")
                .contains("(severity not yet judged, SEV2's rules apply)")
                .contains("At what time did the trouble begin, before anybody noticed?")
                .contains("How was the response coordinated while nobody had command?")
                .contains("What is the final severity?");
    }

    @Test
    void its_own_words_judge_nobody() {
        String words = full().draft().toMarkdown().toLowerCase(java.util.Locale.ROOT);

        assertThat(words)
                .doesNotContain("root cause", "human error", "mistake", "should have", "could have", "failed to")
                .doesNotContain("outage", "blame", "fault", "why ", "who caused");
    }

    @Test
    void what_people_wrote_cannot_change_the_page() {
        String markdown = Script.declared("10:06", "A | B <script>x</script>\n# Owned")
                .add("10:07", BEN, new NoteAdded("`rm` | [pay](https://evil.example)\n\n## Owner\n- <b>x</b>"))
                .add("10:08", BEN, new LinkAdded("*here*", "javascript:alert(1)"))
                .add("10:09", BEN, new TaskAdded("a | b", Actor.person("x", "<i>X</i>"), null))
                .add("10:10", BEN, new ImpactRecorded(time("10:00"), null, Set.of("<u>"), null, "~~|~~"))
                .add("10:11", BEN, new UnknownEvent("poll|.v1", "www.evil.example |", "{}"))
                .draft()
                .toMarkdown();

        assertThat(markdown).doesNotContain("<script", "<b>", "<i>", "<u>", "`rm`", "https://evil", "www.evil");
        assertThat(markdown).doesNotContainPattern("(?<!\\\\)\\]\\(");
        assertThat(markdown.lines().filter(line -> line.startsWith("#"))).hasSize(15);
        assertThat(markdown.lines().filter(line -> line.startsWith("| ") && line.contains("(e4)")))
                .allMatch(line ->
                        line.replace("\\|", "").chars().filter(c -> c == '|').count() == 6);
    }

    @Test
    void what_was_retracted_is_no_fact_but_stays_in_the_timeline() {
        String markdown = Script.declared("10:06", "Checkout")
                .add("10:07", BEN, new DecisionRecorded("Fail over"))
                .add("10:09", BEN, new Retracted(2, EntryKind.DECISION, "another incident"))
                .draft()
                .toMarkdown();

        assertThat(markdown)
                .contains("~~decided: Fail over~~ (retracted: another incident)")
                .doesNotContain("- 2017-01-31 10:07 Ben decided")
                .contains("What was decided, and on which grounds?");
    }
}
