import org.jspecify.annotations.NullMarked;

/** Service levels: what is promised, what is left of it, and the alert that opens the incident. */
@NullMarked
module io.incidentops.slo {
    requires transitive io.incidentops.core;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports io.incidentops.slo;
    exports io.incidentops.slo.sla;
    exports io.incidentops.slo.alert;
    exports io.incidentops.slo.record;
}
