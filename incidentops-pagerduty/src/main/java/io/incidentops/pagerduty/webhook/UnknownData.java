package io.incidentops.pagerduty.webhook;

/**
 * Data of a shape or of a type of event that this release does not know. Immutable.
 *
 * @param type what it claims to be, possibly empty
 * @param raw the data as JSON, or the whole body as text where it cannot be read; at most the first 65,536 characters
 */
public record UnknownData(String type, String raw) implements WebhookData {
    private static final int MOST = 1 << 16;

    static UnknownData of(String type, String raw) {
        return new UnknownData(type, raw.length() > MOST ? raw.substring(0, MOST) : raw);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "UnknownData[" + Shapes.shown(type) + ", " + raw.length() + " characters]";
    }
}
