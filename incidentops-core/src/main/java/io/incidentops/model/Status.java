package io.incidentops.model;

/**
 * The key of a status: a catalogue name inside a phase, which users extend. Immutable.
 *
 * @param key 1 to 64 characters, such as {@code investigating}
 */
public record Status(String key) {
    /** Looking for what is going on. */
    public static final Status INVESTIGATING = new Status("investigating");

    /** The contributing factors are known well enough to act. */
    public static final Status IDENTIFIED = new Status("identified");

    /** A fix is in place and is being watched. */
    public static final Status MONITORING = new Status("monitoring");

    /** @throws IllegalArgumentException where the key is malformed */
    public Status {
        Keys.check("status", key);
    }

    /**
     * The status with this key.
     *
     * @param key its key
     * @return the status
     * @throws IllegalArgumentException where the key is malformed
     */
    public static Status of(String key) {
        return new Status(key);
    }

    @Override
    public String toString() {
        return key;
    }
}
