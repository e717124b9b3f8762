package io.incidentops.slo.openslo;

/** A YAML document beyond a limit, or with what definitions have no use for. */
final class YamlRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final boolean beyondLimit;

    YamlRefused(int line, int column, boolean beyondLimit, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
        this.beyondLimit = beyondLimit;
    }

    /** Whether the rest of the file is not worth the time. */
    boolean isBeyondLimit() {
        return beyondLimit;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
