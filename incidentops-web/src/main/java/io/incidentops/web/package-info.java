/**
 * Webhooks in: one handler, mounted on the JDK's server, a servlet or a server of your own.
 *
 * <pre>{@code
 * HttpServer server = HttpServer.create(new InetSocketAddress(3000), 0);
 * server.setExecutor(Executors.newFixedThreadPool(16));
 * server.createContext("/slack", JdkServer.mount(handler));
 * }</pre>
 */
@NullMarked
package io.incidentops.web;

import org.jspecify.annotations.NullMarked;
