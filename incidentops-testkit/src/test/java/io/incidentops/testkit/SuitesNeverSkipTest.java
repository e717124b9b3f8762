package io.incidentops.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test of every suite is run, whatever features the implementation has: none is skipped in silence. */
class SuitesNeverSkipTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                MemoryStoreContractTest.class,
                FakeChatContractTest.With_every_feature.class,
                FakeChatContractTest.With_nothing_but_posting.class,
                FakeChatContractTest.Without_a_way_to_look.class,
                FakeChatContractTest.With_a_way_to_look_but_no_rooms.class,
                FakePagerContractTest.With_every_feature.class,
                FakePagerContractTest.With_nothing_but_paging.class,
                FakePagerContractTest.With_a_way_to_look.class
            })
    void every_test_of_a_suite_is_run(Class<?> suite) {
        SuiteRun run = SuiteRun.of(suite);

        assertThat(run.skippedOrAborted).isEmpty();
        assertThat(run.failed).isEmpty();
        assertThat(run.succeeded).hasSize(SuiteRun.tests(suite)).hasSizeGreaterThan(15);
    }
}
