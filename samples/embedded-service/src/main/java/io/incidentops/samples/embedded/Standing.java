package io.incidentops.samples.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The service as it stays up. */
final class Standing {
    private Standing() {}

    static void run(int port, PrintStream out) throws IOException, InterruptedException {
        SimulatedWarehouse warehouse = new SimulatedWarehouse();
        OrderService service = OrderService.start(port, warehouse);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close, "shutdown"));
        out.println("Answering at " + service.address() + ": POST /orders, GET /health, GET /incidents");
        keyboard(warehouse, out);
        new CountDownLatch(1).await();
    }

    /** Ends with the input; the service does not. */
    private static void keyboard(SimulatedWarehouse warehouse, PrintStream out) throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            switch (line.strip()) {
                case "down" -> warehouse.down();
                case "up" -> warehouse.up();
                default -> out.println("type down or up");
            }
        }
    }
}
