package io.incidentops.slo.openslo;

/** What reading a document takes: where it is from, how to read, and where problems go. */
record Context(
        String source, String document, Version version, Settings settings, Problems problems, Registry registry) {
    Context named(String name) {
        return new Context(source, name, version, settings, problems, registry);
    }

    /** An error, or a warning where it is allowed. */
    void refuse(OpenSloAllowance allowance, Place place, String message, String otherwise) {
        if (settings.allowed().contains(allowance)) {
            problems.warning(place, message + ": " + otherwise);
        } else {
            problems.error(place, message + " (or allow " + allowance + ")");
        }
    }
}
