package io.incidentops.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.internal.concurrent.Task;
import org.junit.jupiter.api.Test;

/** Closing while tasks come and go harms neither who closes nor the tasks' threads, and leaves none of these. */
class OwnPoolTest {
    private static final int ROUNDS = 200;
    private static final int QUEUES = 6;
    private static final String NAME = "own-pool-under-test";

    @Test
    void closing_while_tasks_run_does_no_harm() throws Exception {
        Queue<Throwable> harm = new ConcurrentLinkedQueue<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> harm.add(error));
        try {
            for (int round = 0; round < ROUNDS; round++) {
                OwnPool pool = new OwnPool(NAME, 1);
                CountDownLatch running = new CountDownLatch(QUEUES);
                for (int queue = 0; queue < QUEUES; queue++) {
                    pool.runner.newQueue().schedule(again(running), 0);
                }
                assertThat(running.await(30, TimeUnit.SECONDS)).isTrue();

                assertThatCode(pool::close).as("round " + round).doesNotThrowAnyException();
            }
            for (Thread thread : ours()) {
                thread.join(30_000);
            }
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }

        assertThat(harm).isEmpty();
        assertThat(ours()).isEmpty();
    }

    /** Runs at once, again and again, until it is cancelled. */
    private static Task again(CountDownLatch running) {
        return new Task(NAME, true) {
            @Override
            public long runOnce() {
                running.countDown();
                return 0;
            }
        };
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(NAME))
                .toList();
    }

    @Test
    void it_may_be_closed_twice() {
        OwnPool pool = new OwnPool(NAME, 1);
        pool.close();

        assertThatCode(pool::close).doesNotThrowAnyException();
    }
}
