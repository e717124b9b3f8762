package io.incidentops.testkit.pagerduty;

/** Where people confer. Immutable; both parts may be empty. */
record Bridge(String number, String url) {
    @Override
    public String toString() {
        return "bridge";
    }
}
