package io.incidentops.pagerduty;

import com.sun.net.httpserver.HttpServer;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.IncidentOpsHarness;
import io.incidentops.testkit.ManualClock;
import io.incidentops.testkit.pagerduty.PagerDutyStandIn;
import io.incidentops.testkit.pagerduty.StandInIncident;
import io.incidentops.testkit.pagerduty.StandInPolicy;
import io.incidentops.testkit.pagerduty.StandInService;
import io.incidentops.testkit.pagerduty.StandInUser;
import io.incidentops.web.JdkServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** A library without threads and a PagerDuty over real HTTP, on one clock that a test turns. */
public final class Scene implements AutoCloseable {
    public static final String SECRET = "whsec-of-the-scene";
    public static final Actor ANA = Actor.person("ana", "Ana");
    public static final Actor BEN = Actor.person("ben", "Ben");
    public static final Actor CHEN = Actor.person("chen", "Chen");

    private static final Duration STEP = Duration.ofSeconds(1);

    public final ManualClock clock = ManualClock.at(IncidentOpsHarness.START);
    public final PagerDutyStandIn there =
            PagerDutyStandIn.builder().clock(clock).start();
    public final StandInUser ana = there.user("Ana", "ana@example.org");
    public final StandInUser ben = there.user("Ben", "ben@example.org");
    public final StandInUser chen = there.user("Chen", "chen@example.org");
    public final StandInUser bot = there.user("Incidents", "incidents@example.org");
    public final StandInPolicy payments = there.policy("Payments")
            .level(Duration.ofMinutes(5), ana)
            .level(Duration.ofMinutes(5), ben)
            .loops(1)
            .add();
    public final StandInPolicy commanders = there.policy("Commanders")
            .level(Duration.ofMinutes(5), chen)
            .loops(1)
            .add();
    public final StandInService checkout = there.service("checkout", payments);
    public final StandInService paging = there.service("paging", commanders);
    public final IncidentStore store;
    public final PagerDuty pagerDuty;
    public final IncidentOps ops;

    private final HttpServer server;
    private final ExecutorService serving = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "scene");
        thread.setDaemon(true);
        return thread;
    });

    /** What the host configures, with the scene's PagerDuty. */
    public interface Setting {
        PagerDutyBuilder on(Scene scene, PagerDutyBuilder builder);
    }

    public Scene() {
        this((scene, builder) -> builder.service("checkout", Route.integration(scene.checkout.routingKey()))
                .role(Role.COMMANDER, Route.policy(scene.commanders.id()))
                .pagingService(scene.paging.id()));
    }

    public Scene(Setting setting) {
        this(setting, builder -> builder);
    }

    public Scene(Setting setting, UnaryOperator<IncidentOpsBuilder> more) {
        store = new MemoryStore(clock);
        pagerDuty = setting.on(
                        this,
                        PagerDuty.builder()
                                .apiToken(there.token())
                                .from("incidents@example.org")
                                .webhookSecret(SECRET)
                                .base(there.url()))
                .build();
        ops = more.apply(IncidentOps.builder()
                        .clock(clock)
                        .store(store)
                        .directory(directory())
                        .pager(pagerDuty.pager())
                        .addExtension(pagerDuty))
                .build();
        server = served();
        there.webhook(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/pagerduty"), SECRET);
        pagerDuty.reconcile();
    }

    private HttpServer served() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.setExecutor(serving);
            http.createContext("/pagerduty", JdkServer.mount(pagerDuty.requests()));
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ana is known by her pager id, Ben by his address alone. */
    private PersonDirectory directory() {
        List<Person> people = new ArrayList<>();
        people.add(Person.of("ana", "Ana").pagerId(ana.id()).email("ana@example.org"));
        people.add(Person.of("ben", "Ben").email("ben@example.org"));
        return PersonDirectory.of(people);
    }

    /** Does all that is due on both sides now. */
    public Scene settle() {
        int done;
        do {
            there.runDue();
            done = there.deliver() + ops.runDue();
        } while (done > 0);
        return this;
    }

    /** Lets time go by, with all that comes due on either side at its time. */
    public Scene pass(Duration time) {
        Instant end = clock.instant().plus(time);
        settle();
        for (Optional<Instant> next = next(end); next.isPresent(); next = next(end)) {
            clock.set(
                    next.get().isAfter(clock.instant())
                            ? next.get()
                            : clock.instant().plus(STEP));
            settle();
        }
        if (end.isAfter(clock.instant())) {
            clock.set(end);
        }
        return settle();
    }

    private Optional<Instant> next(Instant end) {
        Instant here = ops.nextDue().orElse(Instant.MAX);
        Instant other = there.nextDue().orElse(Instant.MAX);
        Instant first = here.isBefore(other) ? here : other;
        return first.isAfter(end) || !clock.instant().isBefore(end) ? Optional.empty() : Optional.of(first);
    }

    /** The incident of a service at PagerDuty that was opened last. */
    public StandInIncident at(StandInService service) {
        return there.incidents().stream()
                .filter(incident -> incident.service().id().equals(service.id()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("nothing was opened at " + service.name()));
    }

    @Override
    public void close() {
        ops.close();
        server.stop(0);
        serving.shutdownNow();
        there.close();
    }
}
