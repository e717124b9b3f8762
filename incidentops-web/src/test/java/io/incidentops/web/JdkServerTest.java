package io.incidentops.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class JdkServerTest extends MountContract {
    private HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @Override
    int start(WebHandler mounted) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/slack", JdkServer.mount(mounted));
        server.start();
        return server.getAddress().getPort();
    }

    @Override
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}
