package io.incidentops.model;

/**
 * The key of a role; the catalogue says how many may hold it, who, and what excludes it. The standard ones follow the
 * roles of PagerDuty's incident response documentation ("Different Roles"). Immutable.
 *
 * @param key 1 to 64 characters, such as {@code scribe}
 */
public record Role(String key) {
    /** Decides and delegates; exactly one, highest authority in the incident whatever their rank. */
    public static final Role COMMANDER = new Role("commander");

    /** Hot standby of the commander; keeps the time. */
    public static final Role DEPUTY = new Role("deputy");

    /** Keeps the record. */
    public static final Role SCRIBE = new Role("scribe");

    /** Knows a system, proposes, and acts when told. */
    public static final Role EXPERT = new Role("expert");

    /** Speaks to customers. */
    public static final Role CUSTOMER_LIAISON = new Role("customer-liaison");

    /** Speaks to the rest of the company. */
    public static final Role INTERNAL_LIAISON = new Role("internal-liaison");

    /** @throws IllegalArgumentException where the key is malformed */
    public Role {
        Keys.check("role", key);
    }

    /**
     * The role with this key.
     *
     * @param key its key
     * @return the role
     * @throws IllegalArgumentException where the key is malformed
     */
    public static Role of(String key) {
        return new Role(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
