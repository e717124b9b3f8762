package io.incidentops.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mounts a handler on the JDK's own HTTP server.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(3000), 0);
 * server.setExecutor(Executors.newFixedThreadPool(16));
 * server.createContext("/slack", JdkServer.mount(handler));
 * }</pre>
 *
 * <p>Give the server an executor: without one, a single thread reads all requests in turn. A client that sends its body
 * slowly keeps a thread busy; the system property {@code sun.net.httpserver.maxReqTime} bounds that, in seconds.
 */
@SuppressWarnings("exports") // who has another server need not have this one
public final class JdkServer {
    private static final Logger LOG = LoggerFactory.getLogger(JdkServer.class);

    private JdkServer() {}

    /**
     * Mounts a handler for bodies of up to 1 MiB. A larger one is answered 413 and not read to its end. Whatever goes
     * wrong, the sender learns a status and no more.
     *
     * @param handler the handler
     * @return what the server calls
     */
    public static HttpHandler mount(WebHandler handler) {
        return exchange -> {
            try (exchange) {
                WebResponse response = response(handler, exchange);
                exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                response.headers().forEach(exchange.getResponseHeaders()::set);
                if (response.status() == Bodies.TOO_LARGE) {
                    exchange.getResponseHeaders().set("Connection", "close");
                }
                byte[] body = response.body();
                // a length of 0 would mean a chunked body
                exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            } catch (IOException e) {
                LOG.debug("a sender went away", e);
            }
        };
    }

    private static WebResponse response(WebHandler handler, HttpExchange exchange) throws IOException {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        byte[] body = Bodies.read(exchange.getRequestBody(), Bodies.length(length));
        return body == null
                ? WebResponse.of(Bodies.TOO_LARGE)
                : Bodies.answer(
                        handler,
                        exchange.getRequestMethod(),
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders(),
                        body);
    }
}
