package io.incidentops.slack.request;

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

/** Killed between verify, insert, acknowledge, work and settle: nothing that was acknowledged is lost or counts twice. */
@Timeout(180)
class KillTest {
    private static final int SIGKILLED = 128 + 9;
    private static final int NTH = 4;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(value = KillNode.Place.class, mode = EnumSource.Mode.EXCLUDE, names = "NOWHERE")
    void no_acknowledged_command_or_click_is_lost_and_none_is_worked_twice_in_effect(KillNode.Place place)
            throws Exception {
        Path file = folder.resolve("incidents");
        Path acknowledged = folder.resolve("acknowledged");
        try (Child child = Child.start(
                KillNode.class,
                List.of(),
                Map.of(),
                file.toString(),
                acknowledged.toString(),
                place.name(),
                Integer.toString(NTH))) {
            assertThat(child.until(KillNode.STOPPED)).isEqualTo(KillNode.STOPPED);
            assertThat(child.kill()).isEqualTo(SIGKILLED);
        }
        List<String> promised = Files.readAllLines(acknowledged).stream()
                .map(i -> "request-" + i)
                .toList();
        assertThat(promised).hasSizeGreaterThanOrEqualTo(NTH - 1);

        List<String> recorded = afterwards(file);

        assertThat(recorded).doesNotHaveDuplicates().containsAll(promised);
    }

    /** Another process takes over, and Slack repeats everything that was acknowledged or not. */
    private static List<String> afterwards(Path file) {
        KillNode node = new KillNode(KillNode.Place.NOWHERE, 0);
        try (IncidentOps ops = node.library(JdbcStore.h2(file)).build()) {
            drain(ops);
            SlackRequests requests =
                    node.requests(ops, request -> ops.receive(request) ? Inbox.Kept.NEW : Inbox.Kept.REPEATED);
            for (int i = 0; i < KillNode.REQUESTS; i++) {
                requests.handle(Sender.signed(KillNode.body(i), ops.clock().instant()));
            }
            drain(ops);
            requests.close();
            return ops.search(Search.ALL.limit(100)).incidents().stream()
                    .map(IncidentOverview::title)
                    .toList();
        }
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
