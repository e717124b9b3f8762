package io.incidentops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each promise is worth its test: an implementation that breaks it fails the suite, and there where it should. */
class SuitesCanFailTest {
    private static final String PACKAGE = "io.incidentops.testkit.";

    @ParameterizedTest
    @CsvSource({
        "BrokenStores$IgnoresVersions, commits_on_one_version_leave_exactly_one_winner",
        "BrokenStores$ForgetsKeys, a_repeated_key_answers_what_the_first_command_recorded",
        "BrokenStores$KeepsSecrets, a_redacted_text_is_gone_from_the_request_that_brought_it",
        "BrokenStores$SettlesApart, a_commit_settles_in_the_same_step",
        "BrokenStores$ShowsEverything, no_criterion_finds_it_for_anyone_else",
        "BrokenStores$OvertakesInLanes, only_the_first_of_a_lane_is_handed_out",
        "BrokenStores$NeverEndsLeases, when_a_lease_is_over_somebody_else_gets_the_work",
        "BrokenStores$TrustsEverySettlement, a_lost_lease_settles_nothing",
        "BrokenStores$TakesRequestsTwice, the_same_key_is_kept_once_worked_or_not",
        "BrokenStores$HasGaps, positions_have_no_gaps_and_a_reader_misses_nothing",
        "BrokenStores$OverwritesValues, a_write_on_another_version_changes_nothing",
        "BrokenPlatforms$LetsTextAlive, what_people_wrote_is_shown_as_they_wrote_it_and_reaches_nobody",
        "BrokenPlatforms$RejectsLargeMessages, a_large_message_is_split_or_shortened_but_taken",
        "BrokenPlatforms$ThrowsWhereUnsupported, a_topic_is_set_however_long_it_is",
        "BrokenPlatforms$PostsInsteadOfUpdating, a_message_can_be_changed",
        "BrokenPlatforms$PagesTwice, the_same_key_reaches_somebody_once",
        "BrokenPlatforms$OpensPagesAgain, acknowledging_what_is_resolved_is_accepted_and_opens_nothing"
    })
    void a_broken_implementation_fails_its_suite(String broken, String test) throws ClassNotFoundException {
        SuiteRun run = SuiteRun.of(Class.forName(PACKAGE + broken));

        assertThat(run.failed).contains(test);
        assertThat(run.succeeded).isNotEmpty();
    }
}
