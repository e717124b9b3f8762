package io.incidentops.model;

/**
 * The key of a severity; the catalogue holds its definition. Lower numbers are worse. Immutable.
 *
 * @param key 1 to 64 characters, such as {@code SEV1}
 */
public record Severity(String key) {
    /** Critical, very many customers, or data exposed. */
    public static final Severity SEV1 = new Severity("SEV1");

    /** Critical, many customers, or a coordinated response is needed. */
    public static final Severity SEV2 = new Severity("SEV2");

    /** A minority of customers, or no redundancy left. */
    public static final Severity SEV3 = new Severity("SEV3");

    /** Minor: customers can still use the product. */
    public static final Severity SEV4 = new Severity("SEV4");

    /** Cosmetic. */
    public static final Severity SEV5 = new Severity("SEV5");

    /** Not yet judged: SEV2's rules apply, and anyone may set the first severity. */
    public static final Severity UNKNOWN = new Severity("UNKNOWN");

    /** @throws IllegalArgumentException where the key is malformed */
    public Severity {
        Keys.check("severity", key);
    }

    /**
     * The severity with this key.
     *
     * @param key its key
     * @return the severity
     * @throws IllegalArgumentException where the key is malformed
     */
    public static Severity of(String key) {
        return new Severity(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
