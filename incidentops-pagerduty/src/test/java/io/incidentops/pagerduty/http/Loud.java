package io.incidentops.pagerduty.http;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while something is done, at the finest level: ours, and OkHttp's own log. */
public final class Loud {
    private Loud() {}

    /** What was logged. */
    public static String log(Runnable task) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(log, true, StandardCharsets.UTF_8);
        PrintStream before = System.err;
        Logger root = Logger.getLogger("okhttp3");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                out.println(entry.getMessage() + " " + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level level = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(handler);
        System.setErr(out);
        try {
            root.finest("loud");
            task.run();
        } finally {
            System.setErr(before);
            root.removeHandler(handler);
            root.setLevel(level);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
