package io.incidentops.port;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A system that reaches people at any hour. {@link #page}, {@link #acknowledge} and {@link #resolve} are mandatory beside
 * {@link #name} and {@link #features}. Each call makes one attempt within a bounded time, repeats nothing by itself, and
 * answers; an exception that escapes counts as {@link Answer.Unclear}. The same key is the same page: paging it twice
 * reaches nobody twice. Thread-safe.
 */
public interface Pager {
    /**
     * The pager's name.
     *
     * @return a short name in lower case, such as {@code pagerduty}
     */
    String name();

    /**
     * What it can do beside paging.
     *
     * @return the features
     */
    Set<PagerFeature> features();

    /**
     * What its pages may tell.
     *
     * @return the clearance; {@link Clearance#RESTRICTED}, since a page reaches one person, unless it is a sandbox
     */
    default Clearance clearance() {
        return Clearance.RESTRICTED;
    }

    /**
     * Pages somebody.
     *
     * @param page whom, why, and under which key
     * @return accepted with the pager's own name of the page; a key that is open already is accepted
     */
    Answer page(PageCall page);

    /**
     * Tells that somebody works on it. A page that is acknowledged or resolved already is accepted.
     *
     * @param key the page's key
     * @param by who acknowledged
     * @return accepted
     */
    Answer acknowledge(String key, Actor by);

    /**
     * Tells that the trouble is over. A page that is resolved already is accepted.
     *
     * @param key the page's key
     * @return accepted
     */
    Answer resolve(String key);

    /**
     * Tells that the trouble is over, and who said so. By default it is not told who.
     *
     * @param key the page's key
     * @param by who resolved
     * @return accepted
     */
    default Answer resolve(String key, Actor by) {
        return resolve(key);
    }

    /**
     * Tells that the page's incident carries on in another one. By default the page is over, as with {@link #resolve}.
     *
     * @param key the page's key
     * @param into the incident that carries on
     * @return accepted
     */
    default Answer merge(String key, IncidentId into) {
        return resolve(key);
    }

    /**
     * What pages for exercises, so that a drill rehearses paging too.
     *
     * @return a pager whose clearance is a sandbox's, since it cannot reach what is real; nothing where there is none, and
     *     then a drill pages nobody
     */
    default Optional<Pager> forDrills() {
        return Optional.empty();
    }

    /**
     * Finds a page that an earlier call may have sent, with {@link PagerFeature#FIND}.
     *
     * @param key the page's key
     * @return accepted with the pager's own name of it where it is there; rejected where it certainly is not
     */
    default Answer find(String key) {
        return Answer.unclear(name() + " cannot look for a page");
    }

    /**
     * Who is on call, with {@link PagerFeature#ON_CALL}.
     *
     * @return everyone on call now, for all that the pager knows of
     * @throws io.incidentops.model.IncidentOpsException where the pager cannot be asked
     */
    default List<OnCall> onCall() {
        return List.of();
    }

    /**
     * A page on its way. Immutable.
     *
     * @param key the page's key
     * @param target who is paged
     * @param urgency how urgently
     * @param number the incident's number
     * @param title what happens
     * @param reason why they are paged
     * @param link an address that opens the incident, or null
     * @param escalation whether it follows an earlier page under the same key that nobody answered
     */
    record PageCall(
            String key,
            PageTarget target,
            Urgency urgency,
            long number,
            String title,
            String reason,
            @Nullable String link,
            boolean escalation) {
        /** Checks that nothing is missing. */
        public PageCall {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(urgency, "urgency");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
