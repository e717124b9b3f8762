package io.incidentops.pagerduty.pager;

import io.incidentops.model.Actor;
import io.incidentops.model.Text;
import io.incidentops.pagerduty.rest.PagerDutyRefusedException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.rest.PagerDutyUser;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.KeyValue;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who is who: a user of PagerDuty's is whoever the directory knows by that pager id or by that e-mail address, or whoever said
 * so themselves; everyone else is a person of their own, {@code pagerduty:} and the user's id. Answers from memory and the
 * store. Thread-safe.
 */
public final class PagerDutyPeople {
    private static final String PREFIX = "pagerduty:";
    private static final String USER_OF = "pagerduty/user-of/";
    private static final String PERSON_OF = "pagerduty/person-of/";
    private static final String SEPARATOR = "\t";
    private static final int NAME = 128;

    private final Library library;
    private final Inventory inventory;

    /**
     * People.
     *
     * @param library whose directory knows people, and whose store keeps what they said of themselves
     * @param inventory the users
     */
    public PagerDutyPeople(Library library, Inventory inventory) {
        this.library = library;
        this.inventory = inventory;
    }

    /**
     * Whoever acted at PagerDuty.
     *
     * @param by a user, a service or an integration
     * @return the person; a program where it is no user
     */
    public Actor actor(Reference by) {
        if (!by.type().isEmpty() && !by.type().startsWith("user")) {
            return new Actor(Actor.Kind.PROGRAM, id(by), name(by));
        }
        PersonDirectory directory = directory();
        return directory
                .byPagerId(by.id())
                .map(Person::actor)
                .or(() -> told(by.id()))
                .or(() -> user(by.id())
                        .map(PagerDutyUser::email)
                        .flatMap(directory::byEmail)
                        .map(Person::actor))
                .orElseGet(() -> stranger(by));
    }

    private static Actor stranger(Reference by) {
        return Actor.person(id(by), name(by));
    }

    private static String id(Reference by) {
        return PREFIX + Text.shorten(by.id(), NAME - PREFIX.length());
    }

    private static String name(Reference by) {
        String name = Text.cleaned(by.name(), NAME, Text.Lines.ONE);
        return name.isBlank() ? id(by) : name;
    }

    private Optional<Actor> told(String user) {
        return store().get(PERSON_OF + user).map(KeyValue.Value::value).map(value -> {
            String[] parts = value.split(SEPARATOR, 2);
            return Actor.person(parts[0], parts[1]);
        });
    }

    /**
     * The user of PagerDuty's who is somebody.
     *
     * @param actor who
     * @return their user, from what PagerDuty last listed; nothing where it is not known
     */
    public Optional<PagerDutyUser> user(Actor actor) {
        return userId(actor)
                .flatMap(this::user)
                .or(() -> directory()
                        .byId(actor.id())
                        .map(Person::email)
                        .flatMap(email -> inventory.last().flatMap(lists -> lists.byEmail(email))));
    }

    /**
     * The user of PagerDuty's who is somebody, asked for where memory does not know them.
     *
     * @param actor who
     * @return their user, or nothing where PagerDuty has none
     * @throws io.incidentops.pagerduty.rest.PagerDutyException where PagerDuty has to be asked and does not answer
     */
    public Optional<PagerDutyUser> find(Actor actor) {
        return user(actor)
                .or(() -> userId(actor).flatMap(inventory::ask))
                .or(() -> directory().byId(actor.id()).map(Person::email).flatMap(inventory::askByEmail));
    }

    /**
     * The user of PagerDuty's with an address, asked for.
     *
     * @param email the address
     * @return the user, or nothing
     * @throws io.incidentops.pagerduty.rest.PagerDutyException where PagerDuty does not answer
     */
    public Optional<PagerDutyUser> byEmail(String email) {
        return inventory.askByEmail(email);
    }

    private Optional<String> userId(Actor actor) {
        if (!actor.isPerson()) {
            return Optional.empty();
        }
        if (actor.id().startsWith(PREFIX)) {
            return Optional.of(actor.id().substring(PREFIX.length()));
        }
        return directory()
                .byId(actor.id())
                .map(Person::pagerId)
                .or(() -> store().get(USER_OF + actor.id()).map(KeyValue.Value::value));
    }

    private Optional<PagerDutyUser> user(String id) {
        return inventory.last().flatMap(lists -> lists.user(id));
    }

    /**
     * The address under which PagerDuty knows somebody.
     *
     * @param actor who
     * @return the address, or nothing where it is not known or cannot be sent in a header
     */
    public Optional<String> email(Actor actor) {
        return user(actor)
                .map(PagerDutyUser::email)
                .filter(email -> email.chars().allMatch(c -> c > ' ' && c < 127));
    }

    /**
     * Keeps which user somebody is, as they said themselves; it counts where the directory does not say.
     *
     * @param actor who
     * @param user the user
     */
    public void same(Actor actor, PagerDutyUser user) {
        put(USER_OF + actor.id(), user.id());
        put(PERSON_OF + user.id(), actor.id() + SEPARATOR + actor.name());
    }

    private void put(String key, String value) {
        KeyValue store = store();
        store.put(key, value, store.get(key).map(KeyValue.Value::version).orElse(0L));
    }

    private PersonDirectory directory() {
        return library.ops().directory();
    }

    private KeyValue store() {
        return library.ops().store();
    }

    /**
     * Calls in somebody's name, where PagerDuty knows them; where it does not let them, as the program.
     *
     * @param rest calls PagerDuty
     * @param by who, or null for the program
     * @param call the call
     * @param <T> what it answers
     * @return its answer
     * @throws io.incidentops.pagerduty.rest.PagerDutyException where it fails
     */
    public <T> T acting(PagerDutyRest rest, @Nullable Actor by, Function<PagerDutyRest, T> call) {
        Optional<String> email = by == null ? Optional.empty() : email(by);
        if (email.isEmpty()) {
            return call.apply(rest);
        }
        try {
            return call.apply(rest.as(email.get()));
        } catch (PagerDutyRefusedException e) {
            return call.apply(rest);
        }
    }
}
