import org.jspecify.annotations.NullMarked;

/** Webhooks in, on the JDK's server, a servlet or a server of your own; and for adapters, bounded calls out. */
@NullMarked
@SuppressWarnings("requires-transitive-automatic") // OkHttp 4 has no module of its own
module io.incidentops.web {
    requires transitive io.incidentops.core;
    requires static transitive org.jspecify;
    requires static jdk.httpserver;
    requires static jakarta.servlet;
    requires static transitive okhttp3;
    requires static io.github.resilience4j.circuitbreaker;
    requires org.slf4j;

    exports io.incidentops.web;
    exports io.incidentops.web.client;
}
