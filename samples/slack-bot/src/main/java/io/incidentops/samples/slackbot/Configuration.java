package io.incidentops.samples.slackbot;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says. Prints no secret.
 *
 * @param botToken {@code SLACK_BOT_TOKEN}
 * @param signingSecret {@code SLACK_SIGNING_SECRET}, for requests over HTTP
 * @param appToken {@code SLACK_APP_TOKEN}, for Socket Mode, which is used where it is there
 * @param lobby {@code SLACK_LOBBY}, the id of the channel of announcements
 * @param port {@code PORT}, 3000 by default
 * @param file {@code INCIDENTS}, the file that keeps them, {@code slack-bot-data/incidents} by default
 * @param api where Slack's Web API is, if not at Slack
 */
record Configuration(
        String botToken, String signingSecret, String appToken, String lobby, int port, Path file, Optional<URI> api) {
    static Configuration of(Map<String, String> environment) {
        return new Configuration(
                environment.getOrDefault("SLACK_BOT_TOKEN", ""),
                environment.getOrDefault("SLACK_SIGNING_SECRET", ""),
                environment.getOrDefault("SLACK_APP_TOKEN", ""),
                environment.getOrDefault("SLACK_LOBBY", ""),
                Integer.parseInt(environment.getOrDefault("PORT", "3000")),
                Path.of(environment.getOrDefault("INCIDENTS", "slack-bot-data/incidents")),
                Optional.empty());
    }

    /** Whether there is a workspace to talk to. */
    boolean real() {
        return !botToken.isEmpty();
    }

    boolean socketMode() {
        return !appToken.isEmpty();
    }

    @Override
    public String toString() {
        return (socketMode() ? "Socket Mode" : "port " + port) + ", incidents in " + file;
    }
}
