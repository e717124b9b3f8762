package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of a bridge. Immutable.
 *
 * @param label what it is for, such as a country; possibly empty
 * @param number the number as people dial it
 */
public record ConferenceNumber(String label, String number) {
    static @Nullable ConferenceNumber read(Fields fields) {
        String number = fields.text("number");
        return number == null ? null : new ConferenceNumber(fields.words("label"), number);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ConferenceNumber";
    }
}
