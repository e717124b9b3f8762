import org.jspecify.annotations.NullMarked;

/** The incident, its rules, the engine, the ports, the views, and the store in memory. */
@NullMarked
module io.incidentops.core {
    requires static transitive org.jspecify;
    requires org.slf4j;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;

    exports io.incidentops;
    exports io.incidentops.command;
    exports io.incidentops.event;
    exports io.incidentops.json;
    exports io.incidentops.model;
    exports io.incidentops.policy;
    exports io.incidentops.port;
    exports io.incidentops.store;
    exports io.incidentops.view;
    exports io.incidentops.work;
}
