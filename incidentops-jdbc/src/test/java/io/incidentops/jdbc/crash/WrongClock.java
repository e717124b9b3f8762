package io.incidentops.jdbc.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes the wall clock of a child process wrong, as that of a host without NTP is, by a small library that is loaded before
 * libc. Needs a C compiler and Linux; without them no clock can be made wrong from outside a JVM, and the node runs with the
 * right one.
 */
final class WrongClock {
    private static final String SOURCE = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <stdlib.h>
            #include <sys/time.h>
            #include <time.h>
            static long ahead(void) { return atol(getenv("SECONDS_AHEAD")); }
            int clock_gettime(clockid_t id, struct timespec *t) {
                int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
                int result = real(id, t);
                if (id == CLOCK_REALTIME) t->tv_sec += ahead();
                return result;
            }
            int gettimeofday(struct timeval *t, void *zone) {
                int (*real)(struct timeval *, void *) = dlsym(RTLD_NEXT, "gettimeofday");
                int result = real(t, zone);
                t->tv_sec += ahead();
                return result;
            }
            """;

    private WrongClock() {}

    /**
     * What a child's environment needs.
     *
     * @param folder where the library may be built
     * @param ahead how far the clock is to be ahead
     * @return the variables, or nothing where it cannot be done here
     */
    static Optional<Map<String, String>> environment(Path folder, Duration ahead) {
        Path library = folder.resolve("wrongclock.so");
        try {
            Path source = Files.writeString(folder.resolve("wrongclock.c"), SOURCE);
            Process compiler = new ProcessBuilder(
                            "cc", "-shared", "-fPIC", "-o", library.toString(), source.toString(), "-ldl")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("wrongclock.log").toFile())
                    .start();
            if (!compiler.waitFor(30, TimeUnit.SECONDS) || compiler.exitValue() != 0) {
                return Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        return Optional.of(Map.of("LD_PRELOAD", library.toString(), "SECONDS_AHEAD", Long.toString(ahead.toSeconds())));
    }
}
