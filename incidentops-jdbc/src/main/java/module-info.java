import org.jspecify.annotations.NullMarked;

/** The durable store: an H2 file for one node, PostgreSQL for many. */
@NullMarked
module io.incidentops.jdbc {
    requires transitive io.incidentops.core;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires static com.h2database;
    requires org.slf4j;

    exports io.incidentops.jdbc;
}
