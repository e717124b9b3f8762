package io.incidentops.samples.bridge;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says. Prints no secret.
 *
 * @param account the account at PagerDuty
 * @param routes where pages go
 * @param workspace the workspace in Slack, or nothing where the terminal is the chat
 * @param port {@code PORT}, where webhooks come in, 3000 by default
 * @param file {@code INCIDENTS}, the file that keeps them, {@code pagerduty-bridge-data/incidents} by default
 */
record Configuration(Account account, Routes routes, Optional<Workspace> workspace, int port, Path file) {
    /**
     * An account.
     *
     * @param token {@code PAGERDUTY_TOKEN}
     * @param from {@code PAGERDUTY_FROM}, the address of a user of the account
     * @param webhookSecret {@code PAGERDUTY_WEBHOOK_SECRET}
     * @param base where PagerDuty is, if not at PagerDuty; {@code PAGERDUTY_BASE}
     */
    record Account(String token, String from, String webhookSecret, Optional<URI> base) {
        @Override
        public String toString() {
            return "an account";
        }
    }

    /**
     * Where pages go.
     *
     * @param services integration keys by service; {@code PAGERDUTY_SERVICES}, such as {@code checkout=KEY,search=KEY}
     * @param commanders {@code PAGERDUTY_COMMANDERS}, the id of the escalation policy that reaches a commander
     * @param paging {@code PAGERDUTY_PAGING_SERVICE}, the id of the service on which policies and persons are paged
     */
    record Routes(Map<String, String> services, String commanders, String paging) {
        @Override
        public String toString() {
            return services.keySet().toString();
        }
    }

    /**
     * A workspace.
     *
     * @param botToken {@code SLACK_BOT_TOKEN}
     * @param appToken {@code SLACK_APP_TOKEN}, for Socket Mode
     * @param lobby {@code SLACK_LOBBY}, the id of the channel of announcements, possibly empty
     */
    record Workspace(String botToken, String appToken, String lobby) {
        @Override
        public String toString() {
            return "Slack";
        }
    }

    static Configuration of(Map<String, String> environment) {
        Account account = new Account(
                environment.getOrDefault("PAGERDUTY_TOKEN", ""),
                environment.getOrDefault("PAGERDUTY_FROM", ""),
                environment.getOrDefault("PAGERDUTY_WEBHOOK_SECRET", ""),
                Optional.ofNullable(environment.get("PAGERDUTY_BASE")).map(URI::create));
        Routes routes = new Routes(
                services(environment.getOrDefault("PAGERDUTY_SERVICES", "")),
                environment.getOrDefault("PAGERDUTY_COMMANDERS", ""),
                environment.getOrDefault("PAGERDUTY_PAGING_SERVICE", ""));
        String app = environment.getOrDefault("SLACK_APP_TOKEN", "");
        Optional<Workspace> workspace = Optional.ofNullable(environment.get("SLACK_BOT_TOKEN"))
                .map(bot -> new Workspace(bot, app, environment.getOrDefault("SLACK_LOBBY", "")));
        return new Configuration(
                account,
                routes,
                workspace,
                Integer.parseInt(environment.getOrDefault("PORT", "3000")),
                Path.of(environment.getOrDefault("INCIDENTS", "pagerduty-bridge-data/incidents")));
    }

    private static Map<String, String> services(String told) {
        Map<String, String> services = new LinkedHashMap<>();
        for (String each : told.split(",", -1)) {
            String[] parts = each.strip().split("=", 2);
            if (parts.length == 2) {
                services.put(parts[0], parts[1]);
            } else if (!each.isBlank()) {
                throw new IllegalArgumentException("PAGERDUTY_SERVICES is like checkout=KEY,search=KEY");
            }
        }
        return services;
    }

    /** Whether there is an account to talk to. */
    boolean real() {
        return !account.token().isEmpty();
    }

    @Override
    public String toString() {
        return "pages for " + routes + ", webhooks on port " + port + ", incidents in " + file;
    }
}
