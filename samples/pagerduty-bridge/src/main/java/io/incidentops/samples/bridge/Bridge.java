package io.incidentops.samples.bridge;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.model.Role;
import io.incidentops.pagerduty.PagerDuty;
import io.incidentops.pagerduty.PagerDutyBuilder;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.slack.Slack;
import io.incidentops.slack.SlackBuilder;
import io.incidentops.store.MemoryStore;
import io.incidentops.web.JdkServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The whole bridge: a store, PagerDuty, Slack where there is a workspace, and a server for the webhooks. */
final class Bridge implements AutoCloseable {
    private static final int THREADS = 4;

    private final IncidentOps ops;
    private final PagerDuty pagerDuty;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    private Bridge(IncidentOps ops, PagerDuty pagerDuty, int port) throws IOException {
        this.ops = ops;
        this.pagerDuty = pagerDuty;
        this.server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/pagerduty", JdkServer.mount(pagerDuty.requests()));
        server.setExecutor(threads);
        server.start();
    }

    /** With threads of its own, by the system's clock, and with a file. */
    static Bridge running(Configuration configuration) throws IOException {
        PagerDuty pagerDuty = pagerDuty(configuration);
        Optional<Slack> slack = configuration.workspace().map(Bridge::slack);
        IncidentOpsBuilder builder = builder(pagerDuty)
                .store(JdbcStore.h2(configuration.file()))
                .directory(slack.map(Slack::people).orElseGet(() -> typing(configuration)));
        slack.ifPresent(builder::addExtension);
        return new Bridge(builder.start(), pagerDuty, configuration.port());
    }

    /**
     * Without threads, by a clock that is turned, without chance, and in memory: {@link IncidentOps#runDue} does what is due.
     */
    static Bridge still(Configuration configuration, InstantSource clock, List<Person> people) throws IOException {
        PagerDuty pagerDuty = pagerDuty(configuration);
        IncidentOps ops = builder(pagerDuty)
                .clock(clock)
                .random(new Random(1)::nextLong)
                .store(new MemoryStore(clock))
                .directory(PersonDirectory.of(people))
                .build();
        pagerDuty.reconcile();
        return new Bridge(ops, pagerDuty, configuration.port());
    }

    private static IncidentOpsBuilder builder(PagerDuty pagerDuty) {
        return IncidentOps.builder()
                .program("pagerduty-bridge")
                .pager(pagerDuty.pager())
                .addExtension(pagerDuty);
    }

    private static PagerDuty pagerDuty(Configuration configuration) {
        Configuration.Account account = configuration.account();
        Configuration.Routes routes = configuration.routes();
        PagerDutyBuilder builder = PagerDuty.builder()
                .apiToken(account.token())
                .from(account.from())
                .webhookSecret(account.webhookSecret());
        account.base().ifPresent(builder::base);
        routes.services().forEach((service, key) -> builder.service(service, Route.integration(key)));
        if (!routes.paging().isEmpty()) {
            builder.pagingService(routes.paging());
        }
        if (!routes.commanders().isEmpty()) {
            builder.role(Role.COMMANDER, Route.policy(routes.commanders()));
        }
        return builder.build();
    }

    private static Slack slack(Configuration.Workspace workspace) {
        SlackBuilder slack = Slack.builder().botToken(workspace.botToken()).appToken(workspace.appToken());
        return (workspace.lobby().isEmpty() ? slack : slack.lobby(workspace.lobby())).build();
    }

    /** Whoever types in the terminal is the user of PagerDuty's in whose name the program acts. */
    private static PersonDirectory typing(Configuration configuration) {
        String address = configuration.account().from();
        return PersonDirectory.of(List.of(
                Person.of("you", address.substring(0, address.indexOf('@'))).email(address)));
    }

    IncidentOps ops() {
        return ops;
    }

    PagerDuty pagerDuty() {
        return pagerDuty;
    }

    /** The port that webhooks come in on. */
    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        ops.close();
    }
}
