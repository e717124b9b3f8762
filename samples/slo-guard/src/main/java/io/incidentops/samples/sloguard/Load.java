package io.incidentops.samples.sloguard;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Customers, who ask over real HTTP while the simulated time goes on. */
final class Load {
    static final Duration STEP = Duration.ofSeconds(10);

    /** So many ask in each step. */
    static final int CUSTOMERS = 6;

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final SimulatedTime time;
    private final Guard guard;

    Load(URI shop, SimulatedTime time, Guard guard) {
        this.request =
                HttpRequest.newBuilder(shop).timeout(Duration.ofSeconds(10)).build();
        this.time = time;
        this.guard = guard;
    }

    void run(Duration length) throws IOException, InterruptedException {
        for (Duration left = length; !left.isZero(); left = left.minus(STEP)) {
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                client.send(request, BodyHandlers.discarding());
            }
            time.pass(STEP);
            guard.tick();
        }
    }
}
