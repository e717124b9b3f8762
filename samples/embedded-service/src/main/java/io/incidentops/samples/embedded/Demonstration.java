package io.incidentops.samples.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Provokes an outage over real HTTP, and shows what the service makes of it. */
final class Demonstration {
    private final URI service;
    private final SimulatedWarehouse warehouse;
    private final PrintStream out;
    private final HttpClient client = HttpClient.newHttpClient();

    Demonstration(URI service, SimulatedWarehouse warehouse, PrintStream out) {
        this.service = service;
        this.warehouse = warehouse;
        this.out = out;
    }

    void run() throws IOException, InterruptedException {
        send("POST", "/orders?item=tea");
        out.println("--- the warehouse goes down");
        warehouse.down();
        for (int i = 0; i <= WarehouseWatch.FAILURES; i++) {
            send("POST", "/orders?item=tea");
        }
        send("GET", "/health");
        send("POST", "/incidents/1/acknowledge?by=ana");
        out.println("--- the warehouse comes back");
        warehouse.up();
        for (int i = 0; i < WarehouseWatch.SUCCESSES; i++) {
            send("POST", "/orders?item=tea");
        }
        send("GET", "/health");
        send("GET", "/incidents/1");
        send("GET", "/incidents/1/timeline");
    }

    private void send(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        out.println(method + " " + path + "  ->  " + response.statusCode());
        response.body().lines().forEach(line -> out.println("    " + line));
    }
}
