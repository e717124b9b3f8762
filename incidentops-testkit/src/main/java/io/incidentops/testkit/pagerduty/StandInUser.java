package io.incidentops.testkit.pagerduty;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody in the stand-in's account. Thread-safe. */
public final class StandInUser implements StandInTarget {
    private final String id;
    private final String name;
    private final String email;
    private final List<Contact> contacts = new CopyOnWriteArrayList<>();
    private volatile ZoneId zone = ZoneId.of("Etc/UTC");

    StandInUser(String id, String name, String email) {
        this.id = id;
        this.name = name;
        this.email = email;
        contacts.add(new Contact(id + "E", Contact.EMAIL, "Default", email, 0));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * The address that the From header of a call names.
     *
     * @return the e-mail address
     */
    public String email() {
        return email;
    }

    /**
     * A token of this user's own, which tells who calls.
     *
     * @return the token
     */
    public String token() {
        return "u+" + id + "StandInToken";
    }

    /**
     * Adds a phone.
     *
     * @param country the country's calling code, such as 49
     * @param number the number without it
     * @return this user
     */
    public StandInUser phone(int country, String number) {
        String method = id + "T" + contacts.size();
        contacts.add(new Contact(method, Contact.PHONE, "Mobile", Objects.requireNonNull(number, "number"), country));
        return this;
    }

    /**
     * Sets the time zone; UTC by default.
     *
     * @param place the zone
     * @return this user
     */
    public StandInUser in(ZoneId place) {
        this.zone = Objects.requireNonNull(place, "place");
        return this;
    }

    ZoneId zone() {
        return zone;
    }

    List<Contact> contacts() {
        return contacts;
    }

    @Override
    public String toString() {
        return id;
    }
}
