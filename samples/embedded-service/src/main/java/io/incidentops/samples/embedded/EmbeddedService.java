package io.incidentops.samples.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A service that declares an incident when what it depends on fails, and resolves it when that works again: no chat, only
 * the API. Without arguments it demonstrates itself and ends; with {@code --port} it stays up.
 */
public final class EmbeddedService {
    private static final String HELP = """
            Embedded service: an order service that runs its own incidents.

              (nothing)     provokes an outage, shows what happens over HTTP, and ends
              --port N      stays up on a port of this machine, until it is interrupted;
                            type down or up to break and mend its warehouse
              --help        this""";

    private EmbeddedService() {}

    /**
     * Runs it. Ends the process only where the arguments cannot be understood, or the port is taken.
     *
     * @param arguments the options, as {@code --help} tells them
     * @throws InterruptedException where it is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> options = List.of(arguments);
        try {
            if (options.isEmpty() || options.equals(List.of("--demo"))) {
                demonstrate(out);
            } else if (options.equals(List.of("--help"))) {
                out.println(HELP);
            } else {
                Standing.run(port(options), out);
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "; --help tells what there is.");
            System.exit(2);
        } catch (IOException e) {
            System.err.println("It stopped: " + e.getMessage());
            System.exit(1);
        }
    }

    static void demonstrate(PrintStream out) throws IOException, InterruptedException {
        SimulatedWarehouse warehouse = new SimulatedWarehouse();
        try (OrderService service = OrderService.start(0, warehouse)) {
            new Demonstration(service.address(), warehouse, out).run();
        }
    }

    static int port(List<String> options) {
        if (!options.get(0).equals("--port")) {
            throw new IllegalArgumentException("there is no option '" + options.get(0) + "'");
        }
        if (options.size() == 2 && options.get(1).matches("[0-9]{1,5}")) {
            int port = Integer.parseInt(options.get(1));
            if (port <= 65535) {
                return port;
            }
        }
        throw new IllegalArgumentException("--port needs one number after it, from 0 to 65535");
    }
}
