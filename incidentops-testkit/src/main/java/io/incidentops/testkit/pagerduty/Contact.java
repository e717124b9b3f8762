package io.incidentops.testkit.pagerduty;

/** A way to reach somebody. Immutable. */
record Contact(String id, String type, String label, String address, int country) {
    static final String EMAIL = "email_contact_method";
    static final String PHONE = "phone_contact_method";

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
