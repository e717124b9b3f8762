package io.incidentops.samples.slackbot;

import io.incidentops.slack.setup.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs incidents in the Slack workspace that the environment names, or tells its story against a stand-in for Slack where
 * it names none.
 */
public final class SlackBot {
    private SlackBot() {}

    /**
     * Starts.
     *
     * @param arguments {@code --http} has the story come over HTTP instead of Socket Mode; {@code --manifest} prints the
     *     app's manifest for Socket Mode, and with an address for HTTP
     * @throws IOException where the port is taken, or no file can be made
     * @throws InterruptedException where it is interrupted while it runs
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> told = List.of(arguments);
        if (told.contains("--manifest")) {
            System.out.println(manifest(told).toJson());
            return;
        }
        Configuration configuration = Configuration.of(System.getenv());
        if (configuration.real()) {
            run(configuration);
        } else {
            System.out.println("SLACK_BOT_TOKEN is not set, so this is a story with a stand-in for Slack.");
            System.out.println("How to run it in a workspace of yours: samples/slack-bot/README.md");
            Path folder = Files.createTempDirectory("slack-bot");
            Story.tell(folder.resolve("incidents"), !told.contains("--http"), System.out);
        }
    }

    private static Manifest manifest(List<String> told) {
        return told.stream()
                .filter(word -> !word.startsWith("--"))
                .findFirst()
                .map(url -> Manifest.http("Incidents", url))
                .orElseGet(() -> Manifest.socketMode("Incidents"));
    }

    private static void run(Configuration configuration) throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Bot bot = Bot.start(configuration);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            bot.close();
            end.countDown();
        }));
        System.out.println("Running: " + configuration + ". Type /inc in Slack. Ctrl-C ends it; incidents stay.");
        end.await();
    }
}
