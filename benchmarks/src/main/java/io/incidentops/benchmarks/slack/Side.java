package io.incidentops.benchmarks.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import io.incidentops.slack.socket.SocketMode;
import io.incidentops.slack.socket.Verdict;
import io.incidentops.testkit.slack.SlackStandIn;

/** An app on Socket Mode whose listener is slow. */
enum Side {
    /** As Bolt's adapter runs it: its default client and settings. */
    BOLT {
        @Override
        AutoCloseable connect(SlackStandIn slack, Runnable listener) throws Exception {
            SlackConfig config = new SlackConfig();
            config.setMethodsEndpointUrlPrefix(slack.apiUri().toString());
            config.setStatsEnabled(false);
            Slack client = Slack.getInstance(config);
            App app = new App(AppConfig.builder()
                    .slack(client)
                    .singleTeamBotToken(slack.botToken())
                    .build());
            app.command("/incident", (request, context) -> {
                listener.run();
                return context.ack();
            });
            SocketModeApp socket = new SocketModeApp(slack.appToken(), app);
            socket.startAsync();
            return () -> {
                socket.close();
                app.stop();
                client.close();
            };
        }
    },

    /** With a handler that works before it acknowledges, as Bolt's listeners do; two connections, as by default. */
    OURS {
        @Override
        AutoCloseable connect(SlackStandIn slack, Runnable listener) {
            SocketMode socket = SocketMode.builder(slack.appToken(), envelope -> {
                        listener.run();
                        return Verdict.acknowledge();
                    })
                    .apiUrl(slack.apiUri().toString())
                    .build();
            socket.start();
            return socket;
        }
    };

    /** Begins to connect, and answers what closes it. */
    abstract AutoCloseable connect(SlackStandIn slack, Runnable listener) throws Exception;
}
