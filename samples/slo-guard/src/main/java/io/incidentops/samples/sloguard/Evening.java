package io.incidentops.samples.sloguard;

import io.incidentops.Incident;
import io.incidentops.command.RecordImpact;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A month of ordinary traffic, and an evening on which the shop's cellar does not answer for most of an hour. */
final class Evening {
    private static final Instant BEGINS = Instant.parse("2026-03-27T18:00:00Z");
    private static final int DAYS = 30;
    private static final int ONE_BAD_IN = 10_000;

    private final Screen screen;
    private final SimulatedTime time = new SimulatedTime(BEGINS.minus(Duration.ofDays(DAYS)));

    Evening(Screen screen) {
        this.screen = screen;
    }

    void run(Path folder) throws IOException, InterruptedException {
        try (Guard guard = new Guard(time);
                Shop shop = Shop.start(guard.requests())) {
            month(guard);
            Load load = new Load(shop.address(), time, guard);
            screen.say("Now customers ask over HTTP, at " + shop.address()
                    + ", and the clock runs as fast as they are answered.");
            load.run(Duration.ofMinutes(20));
            show(guard);
            outage(guard, shop, load);
            screen.say("An hour of quiet: the alert's windows empty.");
            load.run(Duration.ofMinutes(70));
            show(guard);
            new Papers(folder, screen).write(guard, guard.agreementByIncidents(), time.instant());
        }
    }

    /** What a real program loads from its store when it starts. */
    private void month(Guard guard) {
        long minutes = Duration.ofDays(DAYS).toMinutes();
        long asked = 0;
        for (long minute = 0; minute < minutes; minute++) {
            long each = Load.CUSTOMERS * 6;
            asked += each;
            boolean bad = asked / ONE_BAD_IN > (asked - each) / ONE_BAD_IN;
            guard.requests().recorder().add(bad ? each - 1 : each, bad ? 1 : 0);
            time.pass(Duration.ofMinutes(1));
            guard.tick();
        }
        screen.say(String.format("A month of ordinary traffic is added up: %,d requests.", asked));
        show(guard);
    }

    private void outage(Guard guard, Shop shop, Load load) throws IOException, InterruptedException {
        Instant began = time.instant();
        screen.say("The cellar stops answering: two of three requests fail.");
        shop.broken(true);
        load.run(Duration.ofMinutes(4));
        Incident incident = guard.incident().orElseThrow();
        screen.incident(incident);
        Incident asAna = incident.as(Guard.ANA.actor());
        asAna.takeCommand();
        asAna.impact(new RecordImpact(began, null, Set.of(Guard.SERVICE), 0.67, "Two of three pages cannot be shown"));
        screen.say("Ana takes command, and records since when customers are affected.");
        for (int i = 0; i < 5; i++) {
            load.run(Duration.ofMinutes(10));
            show(guard);
        }
        shop.broken(false);
        asAna.mitigate("The cellar's connection pool is larger");
        screen.say("Ana mends it, " + Duration.between(began, time.instant()).toMinutes() + " minutes after it began.");
        load.run(Duration.ofMinutes(10));
        asAna.resolve("The pool was too small for a Friday; it is larger now");
    }

    private void show(Guard guard) {
        screen.show(guard.status(), guard.agreementByIncidents().standing(time.instant()));
    }
}
