package io.incidentops.pagerduty.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.work.InboxRequest;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every recorded webhook, signed, in a real store. */
@Timeout(120)
class EveryWebhookTest {
    @TempDir
    private Path folder;

    @Test
    void sent_twice_to_memory_each_is_taken_twice_worked_once_and_typed() {
        every(new MemoryStore());
    }

    @Test
    void sent_twice_to_a_database_each_is_taken_twice_worked_once_and_typed() {
        every(JdbcStore.h2(folder.resolve("incidents")));
    }

    private static void every(IncidentStore store) {
        List<Cases.Body> bodies = Cases.bodies();
        SoftAssertions softly = new SoftAssertions();
        try (Desk desk = new Desk(store)) {
            for (Cases.Body body : bodies) {
                for (String webhookId : new String[] {"id-of-" + body.name().replace('/', '-'), null}) {
                    int before = desk.worked.size();
                    int first = desk.send(Sender.signed(body.bytes(), webhookId));
                    int second = desk.send(Sender.signed(body.bytes(), webhookId));

                    softly.assertThat(List.of(first, second)).as(body.name()).containsOnly(202);
                    softly.assertThat(desk.worked).as(body.name()).hasSize(before + 1);
                }
            }
            softly.assertAll();
            assertThat(desk.worked).extracting(InboxRequest::key).doesNotHaveDuplicates();
            assertThat(desk.events()).hasSize(2 * bodies.size()).allSatisfy(event -> {
                assertThat(event.known()).isPresent();
                assertThat(event.data()).isNotInstanceOf(UnknownData.class);
            });
            assertThat(desk.webhooks.counts().unknown()).isEmpty();
            assertThat(desk.webhooks.counts().unreadable()).isZero();
            assertThat(desk.webhooks.counts().repeated()).isEqualTo(2L * bodies.size());
        }
        assertThat(bodies).hasSizeGreaterThan(35);
    }

    @Test
    void half_a_webhook_is_kept_and_read_as_unknown() {
        try (Desk desk = new Desk()) {
            for (Cases.Body body : Cases.bodies()) {
                byte[] half = java.util.Arrays.copyOf(body.bytes(), body.bytes().length / 2);

                assertThat(desk.send(Sender.signed(half))).as(body.name()).isEqualTo(202);
            }
            assertThat(desk.events())
                    .isNotEmpty()
                    .allSatisfy(event -> assertThat(event.data()).isInstanceOf(UnknownData.class));
        }
    }
}
