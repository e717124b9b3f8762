package io.incidentops.slo.openslo;

/** Where something stands: what an error tells of it. */
record Place(String source, String document, int line, int column, String field) {
    OpenSloProblem problem(String message) {
        return new OpenSloProblem(source, document, line, column, field, message);
    }
}
