import org.jspecify.annotations.NullMarked;

/** Webhooks in: one handler, mounted on the JDK's server, a servlet or a server of your own. */
@NullMarked
module io.incidentops.web {
    requires transitive io.incidentops.core;
    requires static transitive org.jspecify;
    requires static jdk.httpserver;
    requires static jakarta.servlet;
    requires org.slf4j;

    exports io.incidentops.web;
}
