package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of an incident talk. Immutable.
 *
 * @param numbers the numbers to call, possibly none
 * @param url where to meet, or null where there is no such place
 */
public record ConferenceBridge(
        List<ConferenceNumber> numbers, @Nullable String url) {
    /** Copies the list. */
    public ConferenceBridge {
        numbers = List.copyOf(numbers);
    }

    /** An incident has one number; an event about the bridge has a list of them. */
    static ConferenceBridge read(Fields bridge) {
        String one = bridge.text("conference_number");
        List<ConferenceNumber> numbers = bridge.list("conference_numbers", ConferenceNumber::read);
        return new ConferenceBridge(
                numbers.isEmpty() && one != null ? List.of(new ConferenceNumber("", one)) : numbers,
                bridge.text("conference_url"));
    }

    /**
     * Whether there is neither a number nor a place.
     *
     * @return whether there is nothing
     */
    public boolean isEmpty() {
        return numbers.isEmpty() && url == null;
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "ConferenceBridge[" + numbers.size() + " numbers]";
    }
}
