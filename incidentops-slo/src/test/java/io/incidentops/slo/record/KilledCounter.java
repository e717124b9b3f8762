package io.incidentops.slo.record;

import io.incidentops.IncidentOps;
import io.incidentops.jdbc.JdbcStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A program that counts and shares, says so, counts on, and waits to be killed. */
final class KilledCounter {
    static final String SHARED = "shared";
    static final long EACH_MINUTE = 10;
    static final int MINUTES = 90;

    private KilledCounter() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        TestTime time = new TestTime();
        SliRegistry registry = time.registry().node("a").build();
        Sli sli = registry.sli("checkout");
        SliSharing sharing = SliSharing.of(registry).byHand();
        IncidentOps unused = IncidentOps.builder()
                .store(JdbcStore.h2(Path.of(arguments[0])))
                .clock(time)
                .addExtension(sharing)
                .build();
        for (int minute = 0; minute < MINUTES; minute++) {
            sli.recorder().add(EACH_MINUTE, 1);
            time.pass(Duration.ofMinutes(1));
            registry.tick();
            sharing.share();
        }
        if (!sharing.problems().isEmpty()) {
            throw new IllegalStateException(sharing.problems().toString());
        }
        sli.recorder().add(1_000, 1_000);
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write((SHARED + "\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            new CountDownLatch(1).await();
        }
    }
}
