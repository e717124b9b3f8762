package io.incidentops.jdbc;

/** The databases that keep incidents. */
public enum Dialect {
    /** H2, embedded in the process: one node, one file. */
    H2("h2"),
    /** PostgreSQL 14 or newer: any number of nodes. */
    POSTGRES("postgres");

    private final String folder;

    Dialect(String folder) {
        this.folder = folder;
    }

    /** Where its numbered DDL lies among the resources. */
    String folder() {
        return folder;
    }

    /** The one of two statements that this database understands. */
    String pick(String h2, String postgres) {
        return this == H2 ? h2 : postgres;
    }
}
