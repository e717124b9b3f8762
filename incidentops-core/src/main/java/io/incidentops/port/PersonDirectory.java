package io.incidentops.port;

import io.incidentops.model.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who people are: one person for chat id, pager id, e-mail, team and time zone. Asked before a command is decided, so it
 * answers from memory or within a bounded time. Thread-safe.
 */
public interface PersonDirectory {
    /**
     * Everyone, for look-ups and completion.
     *
     * @return the people
     */
    Collection<Person> people();

    /**
     * The person with a directory id.
     *
     * @param id the id
     * @return the person, or nothing
     */
    default Optional<Person> byId(String id) {
        return only(person -> person.id().equals(id));
    }

    /**
     * The person with an id on a chat platform.
     *
     * @param platform the platform's name
     * @param chatId the id there
     * @return the person, or nothing
     */
    default Optional<Person> byChatId(String platform, String chatId) {
        return only(person -> chatId.equals(person.chatIds().get(platform)));
    }

    /**
     * The person with an id at the pager.
     *
     * @param pagerId the id
     * @return the person, or nothing
     */
    default Optional<Person> byPagerId(String pagerId) {
        return only(person -> pagerId.equals(person.pagerId()));
    }

    /**
     * The person with an e-mail address, in whatever case.
     *
     * @param email the address
     * @return the person, or nothing
     */
    default Optional<Person> byEmail(String email) {
        return only(person -> email.equalsIgnoreCase(person.email()));
    }

    /**
     * Whoever acts under an id on a chat platform; one that the directory does not know is a person of its own.
     *
     * @param platform the platform's name
     * @param chatId the id there
     * @param name how the platform calls them
     * @return the actor
     */
    default Actor actor(String platform, String chatId, String name) {
        return byChatId(platform, chatId)
                .map(Person::actor)
                .orElseGet(() -> Actor.person(platform + ":" + chatId, name));
    }

    /**
     * Those whom somebody may mean by a word: an id, a name, or the beginning of one of them.
     *
     * @param word the word, with or without a leading {@code @}
     * @return the one whom it names exactly, or all whom it may mean
     */
    default List<Person> find(String word) {
        String wanted = (word.startsWith("@") ? word.substring(1) : word).toLowerCase(Locale.ROOT);
        List<Person> exact = people().stream()
                .filter(person -> person.id().equalsIgnoreCase(wanted)
                        || person.name().equalsIgnoreCase(wanted)
                        || person.chatIds().values().stream().anyMatch(wanted::equalsIgnoreCase))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        return people().stream()
                .filter(person -> person.id().toLowerCase(Locale.ROOT).startsWith(wanted)
                        || person.name().toLowerCase(Locale.ROOT).startsWith(wanted))
                .toList();
    }

    private Optional<Person> only(Predicate<Person> wanted) {
        return people().stream().filter(wanted).findFirst();
    }

    /**
     * A directory of a fixed list.
     *
     * @param people the people
     * @return the directory
     */
    static PersonDirectory of(Collection<Person> people) {
        List<Person> copy = List.copyOf(people);
        return () -> copy;
    }
}
