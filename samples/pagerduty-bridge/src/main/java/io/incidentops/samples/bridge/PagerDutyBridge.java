package io.incidentops.samples.bridge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps a chat's incidents and those of the PagerDuty account that the environment names one, or tells its story against a
 * stand-in for PagerDuty where it names none.
 */
public final class PagerDutyBridge {
    private PagerDutyBridge() {}

    /**
     * Starts.
     *
     * @param arguments none
     * @throws IOException where the port is taken, or the terminal cannot be read
     * @throws InterruptedException where it is interrupted while it runs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Configuration configuration = Configuration.of(System.getenv());
        if (configuration.real()) {
            run(configuration);
        } else {
            System.out.println("PAGERDUTY_TOKEN is not set, so this is a story with a stand-in for PagerDuty.");
            System.out.println("How to run it with an account of yours: samples/pagerduty-bridge/README.md");
            Story.tell(System.out);
        }
    }

    private static void run(Configuration configuration) throws IOException, InterruptedException {
        try (Bridge bridge = Bridge.running(configuration)) {
            System.out.println("Running: " + configuration);
            if (configuration.workspace().isPresent()) {
                System.out.println("Type /inc in Slack. Ctrl-C ends it; incidents stay.");
                new CountDownLatch(1).await();
            } else {
                type(bridge);
            }
        }
    }

    /** Each line is a command; an empty one asks for news, and the end of the input ends the program. */
    private static void type(Bridge bridge) throws IOException {
        System.out.println("Type a command such as: declare Checkout answers 500 sev:3 service:checkout");
        System.out.println("help lists them, an empty line asks what is new, quit ends it; incidents stay.");
        Here here = new Here(bridge.ops(), new Paper(System.out, InstantSource.system()));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        for (String line = input.readLine(); line != null && !line.strip().equals("quit"); line = input.readLine()) {
            here.news();
            if (!line.isBlank()) {
                here.say("you", line.strip());
            }
        }
    }
}
