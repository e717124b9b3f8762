package io.incidentops.slo.openslo;

/** What a file may have. They are far above what definitions need, and keep a hostile file from costing more than a moment. */
final class Limits {
    static final int CHARACTERS = 1_048_576;
    static final int SCALAR = 65_536;
    static final int DEPTH = 50;
    static final int FREE_DEPTH = 20;
    static final int NODES = 100_000;
    static final int ALIASES = 100;
    static final int SYNTAX_ERRORS = 20;
    static final int DESCRIPTION = 1_050;

    private Limits() {}
}
