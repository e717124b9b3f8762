package io.incidentops.slo.openslo;

/** A YAML text beyond a limit, or with what definitions have no use for. Nothing that follows it is read. */
final class YamlRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    YamlRefused(int line, int column, String message) {
        super(message, null, false, false);
        this.line = line;
        this.column = column;
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }
}
