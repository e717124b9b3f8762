package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import io.incidentops.web.Inbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Killed between verify, insert, answer, work and settle: nothing that was answered 202 is lost or counts twice. */
@Timeout(180)
class KillTest {
    private static final int SIGKILLED = 128 + 9;
    private static final int NTH = 4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = KillNode.Place.class, mode = EnumSource.Mode.EXCLUDE, names = "NOWHERE")
    void no_webhook_that_was_taken_is_lost_and_none_is_worked_twice_in_effect(KillNode.Place place) throws Exception {
        Path file = folder.resolve("incidents");
        Path answered = folder.resolve("answered");
        try (Child child = Child.start(
                KillNode.class,
                List.of(),
                Map.of(),
                file.toString(),
                answered.toString(),
                place.name(),
                Integer.toString(NTH))) {
            assertThat(child.until(KillNode.STOPPED)).isEqualTo(KillNode.STOPPED);
            assertThat(child.kill()).isEqualTo(SIGKILLED);
        }
        List<String> promised =
                Files.readAllLines(answered).stream().map(i -> "webhook-" + i).toList();
        assertThat(promised).hasSizeGreaterThanOrEqualTo(NTH - 1);

        List<String> recorded = afterwards(file, promised);

        assertThat(recorded).doesNotHaveDuplicates().hasSize(KillNode.WEBHOOKS);
    }

    /** Another process takes over, and PagerDuty then repeats everything, whether it was answered or not. */
    private static List<String> afterwards(Path file, List<String> promised) {
        KillNode node = new KillNode(KillNode.Place.NOWHERE, 0);
        try (IncidentOps ops = node.library(JdbcStore.h2(file)).build()) {
            drain(ops);
            assertThat(titles(ops)).containsAll(promised);
            PagerDutyWebhooks webhooks =
                    node.webhooks(ops, request -> ops.receive(request) ? Inbox.Kept.NEW : Inbox.Kept.REPEATED);
            for (int i = 0; i < KillNode.WEBHOOKS; i++) {
                assertThat(node.send(webhooks, i)).isEqualTo(202);
            }
            drain(ops);
            return titles(ops);
        }
    }

    private static List<String> titles(IncidentOps ops) {
        return ops.search(Search.ALL.limit(100)).incidents().stream()
                .map(IncidentOverview::title)
                .toList();
    }

    private static void drain(IncidentOps ops) {
        long began = System.nanoTime();
        while (ops.store().status().inbox() > 0) {
            ops.runDue();
            LockSupport.parkNanos(10_000_000);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        }
    }
}
