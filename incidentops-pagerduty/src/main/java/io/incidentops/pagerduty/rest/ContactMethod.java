package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached. Never printed. Immutable.
 *
 * @param id its id
 * @param type such as {@code phone_contact_method}
 * @param address the number or address
 * @param countryCode the country code of a number, or null
 */
public record ContactMethod(
        String id, String type, String address, @Nullable String countryCode) {
    /** Checks that nothing is missing. */
    public ContactMethod {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(address, "address");
    }

    static ContactMethod read(Fields fields) {
        return new ContactMethod(
                fields.words("id"), fields.words("type"), fields.words("address"), fields.text("country_code"));
    }

    /**
     * The number to call.
     *
     * @return the number with its country code, or null where this is no telephone
     */
    public @Nullable String phone() {
        if (!type.startsWith("phone") || address.isEmpty()) {
            return null;
        }
        return countryCode == null ? address : "+" + countryCode + " " + address;
    }

    /** Leaves the address out. */
    @Override
    public String toString() {
        return "ContactMethod[" + type + "]";
    }
}
