package io.incidentops.samples.slackbot;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.IncidentOps;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.slack.Slack;
import io.incidentops.slack.SlackBuilder;
import io.incidentops.web.JdkServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The whole bot: a store, Slack, the library, and a server where requests come over HTTP. */
final class Bot implements AutoCloseable {
    private static final int THREADS = 8;

    private final IncidentOps ops;
    private final @Nullable HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private Bot(IncidentOps ops, @Nullable HttpServer server) {
        this.ops = ops;
        this.server = server;
    }

    static Bot start(Configuration configuration) throws IOException {
        Slack slack = slack(configuration);
        IncidentOps ops = IncidentOps.builder()
                .store(JdbcStore.h2(configuration.file()))
                .directory(slack.people())
                .addExtension(slack)
                .start();
        if (configuration.socketMode()) {
            return new Bot(ops, null);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(configuration.port()), 0);
        server.createContext("/slack", JdkServer.mount(slack.requests()));
        Bot bot = new Bot(ops, server);
        server.setExecutor(bot.threads);
        server.start();
        return bot;
    }

    private static Slack slack(Configuration configuration) {
        SlackBuilder slack = Slack.builder()
                .botToken(configuration.botToken())
                .bookmark("How we respond", "https://response.pagerduty.com")
                .keepHistory(configuration.file().toAbsolutePath().resolveSibling("rooms"));
        if (configuration.socketMode()) {
            slack.appToken(configuration.appToken());
        } else {
            slack.signingSecret(configuration.signingSecret());
        }
        if (!configuration.lobby().isEmpty()) {
            slack.lobby(configuration.lobby());
        }
        configuration.api().ifPresent(slack::api);
        return slack.build();
    }

    IncidentOps ops() {
        return ops;
    }

    /** The port that it listens on, or 0 in Socket Mode. */
    int port() {
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(1);
        }
        threads.shutdown();
        ops.close();
    }
}
