package io.incidentops.pagerduty.sync;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.Outcome;
import io.incidentops.command.AddEntry;
import io.incidentops.command.Command;
import io.incidentops.command.RecordFact;
import io.incidentops.model.Actor;
import io.incidentops.model.Phase;
import io.incidentops.model.Relation;
import io.incidentops.model.Source;
import io.incidentops.model.Text;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.pagerduty.pager.Library;
import io.incidentops.pagerduty.pager.PagerDutyPeople;
import io.incidentops.pagerduty.value.Reference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Brings what PagerDuty says into our record, as whoever did it there. Handling the same again changes nothing: each command
 * has a key, and only what differs from what was last seen is news. Thread-safe.
 */
final class Inbound {
    private static final int TURNS = 64;

    /** Observations of one incident are taken over one after another, in whatever threads they come. */
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    private final Library library;
    private final PagerDutyPeople people;
    private final Matching matching;
    private final Converging converging;

    Inbound(Library library, PagerDutyPeople people, Matching matching, Priorities priorities) {
        this.library = library;
        this.people = people;
        this.matching = matching;
        this.converging = new Converging(this, matching, priorities);
    }

    /** Takes over what an incident of PagerDuty's shows; the key names the occasion. */
    void observe(Observation now, String key) {
        observe(now, key, null);
    }

    /**
     * The same for what was read; where somebody else saw something newer while it was read, it is left to the next reading.
     *
     * @param expected what was seen before it was read, or null where it was told
     */
    void observe(Observation now, String key, @Nullable Seen expected) {
        synchronized (turns.get(Math.floorMod(now.id().hashCode(), TURNS))) {
            Seen.Book seen = new Seen.Book(ops().store());
            Seen before = seen.last(now.id());
            if (!before.outdates(now) && (expected == null || expected.equals(before))) {
                taken(now, before, key).ifPresent(ours -> seen.keep(now));
            }
        }
    }

    private Optional<Incident> taken(Observation now, Seen before, String key) {
        Optional<Incident> found = matching.find(now);
        boolean over = found.map(ours -> ours.state().phase() == Phase.CLOSED).orElse(true);
        if (over && now.status().open() && (found.isEmpty() || reopened(now, before))) {
            found = matching.declare(now, acting(now.by()), found.map(Incident::state), key);
        }
        found.ifPresent(ours -> {
            matching.link(now, ours);
            converging.converge(ours, now, before, key);
        });
        return found;
    }

    /** What was last seen of an incident at PagerDuty. */
    Seen seen(String theirs) {
        return new Seen.Book(ops().store()).last(theirs);
    }

    static boolean reopened(Observation now, Seen before) {
        return now.news() == Observation.News.REOPENED || before.status() == Observation.Status.RESOLVED;
    }

    /** Takes over a note, unless it is one of ours that comes back, or was written before an incident that follows. */
    void note(String theirs, Note note) {
        String text = Text.cleaned(note.content(), Text.BODY, Text.Lines.MANY);
        Optional<Incident> incident = text.isBlank() ? Optional.empty() : matching.find(theirs);
        incident.filter(ours -> !own(note, ours) && !earlier(note, ours))
                .ifPresent(ours -> submit(
                        ours,
                        new Saying(theirs, note.by(), note.at(), "pagerduty/note/" + note.id()),
                        AddEntry.note(text)));
    }

    private static boolean own(Note note, Incident ours) {
        return NoteMark.of(note.content())
                .filter(mark -> mark.number() == ours.number())
                .isPresent();
    }

    private static boolean earlier(Note note, Incident ours) {
        return note.at().isBefore(ours.state().lifecycle().declared().at())
                && ours.state().connections().incidents().stream()
                        .anyMatch(link -> link.relation() == Relation.FOLLOWS);
    }

    /**
     * A note as PagerDuty has it.
     *
     * @param id its id
     * @param content the words
     * @param by who wrote it, or null
     * @param at when
     */
    record Note(String id, String content, @Nullable Reference by, Instant at) {}

    /**
     * Who did something at PagerDuty, when, and under which key it is done here.
     *
     * @param theirs the incident there
     * @param by who, or null
     * @param at when, by PagerDuty's clock
     * @param key the command's key
     */
    record Saying(String theirs, @Nullable Reference by, Instant at, String key) {
        Saying also(String more) {
            return new Saying(theirs, by, at, key + "/" + more);
        }
    }

    /** Records a fact. */
    void fact(Incident incident, Saying saying, String type, String text) {
        submit(incident, saying, new RecordFact(type, text, Map.of("pagerduty", saying.theirs())));
    }

    /** Does something here as whoever did it there; where they may not see the incident, as the program. */
    Outcome submit(Incident incident, Saying saying, Command command) {
        Actor actor = saying.by() == null ? ops().actor() : people.actor(saying.by());
        try {
            return as(incident, actor, saying).submit(command);
        } catch (UnknownIncidentException e) {
            return as(incident, ops().actor(), saying).submit(command);
        }
    }

    private Incident as(Incident incident, Actor actor, Saying saying) {
        Instant declared = incident.state().lifecycle().declared().at();
        Instant now = ops().clock().instant();
        Instant at = saying.at().isAfter(now) ? now : saying.at();
        return incident.as(actor)
                .from(Source.of(Sync.SYSTEM, saying.theirs()))
                .at(at.isBefore(declared) ? declared : at)
                .withKey(saying.key());
    }

    private IncidentOps acting(@Nullable Reference by) {
        return by == null ? ops() : ops().as(people.actor(by));
    }

    /** Whether an incident of PagerDuty's belongs to one of ours. */
    boolean known(String theirs) {
        return matching.find(theirs).isPresent();
    }

    private IncidentOps ops() {
        return library.ops();
    }

    Instant now() {
        return ops().clock().instant();
    }
}
