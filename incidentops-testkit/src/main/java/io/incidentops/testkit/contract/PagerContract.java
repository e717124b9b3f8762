package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.IncidentId;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import io.incidentops.port.Answer;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.Pager.PageCall;
import io.incidentops.port.PagerFeature;
import io.incidentops.testkit.Fixtures;
import io.incidentops.testkit.PageState;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Pager} must do. Extend it in the tests of a pager, against a stand-in of its server. No test is
 * skipped: where a feature is not flagged, the call must do no harm.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class PagerContract {
    private Pager pager;
    private PageTarget target;

    /** For the tests of a pager. */
    @SuppressWarnings("NullAway.Init") // made before each test
    protected PagerContract() {}

    /**
     * Makes a pager that has paged nobody. Called once for each test, before the other methods.
     *
     * @return the pager
     */
    protected abstract Pager pager();

    /**
     * Somebody whom it can page.
     *
     * @return the target
     */
    protected abstract PageTarget target();

    /**
     * How far a page came, as its server knows it.
     *
     * @param key the page's key
     * @return its state, or nothing where there is no such page
     */
    protected abstract Optional<PageState> state(String key);

    /**
     * How often somebody was reached, whatever the key.
     *
     * @return the number
     */
    protected abstract int reached();

    /** Makes the pager do the next call, but lose the answer. */
    protected abstract void loseNextAnswer();

    @BeforeEach
    void make_a_pager() {
        pager = pager();
        target = target();
    }

    private PageCall call(String key, String title) {
        return new PageCall(
                key, target, Urgency.HIGH, 42, title, "nobody acknowledged", "https://example.com/42", false);
    }

    private Answer page(String key) {
        return pager.page(call(key, "Payments fail"));
    }

    private static void assertAccepted(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void its_name_is_short_and_in_lower_case() {
        assertThat(pager.name()).matches("[a-z0-9_.-]{1,64}");
    }

    @Test
    void its_clearance_is_known() {
        assertThat(pager.clearance()).isNotNull();
    }

    @Test
    void a_page_reaches_somebody() {
        assertAccepted(page("a/1/page/team:payments"));

        assertThat(state("a/1/page/team:payments")).contains(PageState.TRIGGERED);
        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void the_same_key_reaches_somebody_once() {
        Answer first = page("key");
        Answer second = page("key");

        assertThat(second).isEqualTo(first);
        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void two_keys_are_two_pages() {
        assertAccepted(page("one"));
        assertAccepted(page("two"));

        assertThat(reached()).isEqualTo(2);
    }

    @Test
    void a_page_whose_answer_was_lost_is_sent_again_without_harm() {
        loseNextAnswer();
        assertThat(page("key")).isInstanceOf(Answer.Unclear.class);

        assertAccepted(page("key"));

        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void a_page_whose_answer_was_lost_is_found() {
        loseNextAnswer();
        page("key");

        Answer found = pager.find("key");

        if (pager.features().contains(PagerFeature.FIND)) {
            assertThat(found).isEqualTo(page("key"));
        } else {
            assertThat(found).isInstanceOf(Answer.Unclear.class);
        }
        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void a_page_that_was_never_sent_is_not_found() {
        page("other");

        Answer found = pager.find("key");

        boolean finds = pager.features().contains(PagerFeature.FIND);
        assertThat(found).isInstanceOf(finds ? Answer.Rejected.class : Answer.Unclear.class);
        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void acknowledging_twice_is_as_good_as_once() {
        page("key");

        assertAccepted(pager.acknowledge("key", Fixtures.ANA));
        assertAccepted(pager.acknowledge("key", Fixtures.BEN));

        assertThat(state("key")).contains(PageState.ACKNOWLEDGED);
    }

    @Test
    void resolving_twice_is_as_good_as_once() {
        page("key");

        assertAccepted(pager.resolve("key"));
        assertAccepted(pager.resolve("key"));

        assertThat(state("key")).contains(PageState.RESOLVED);
    }

    @Test
    void a_page_may_be_resolved_after_it_was_acknowledged() {
        page("key");
        assertAccepted(pager.acknowledge("key", Fixtures.ANA));

        assertAccepted(pager.resolve("key"));

        assertThat(state("key")).contains(PageState.RESOLVED);
    }

    @Test
    void acknowledging_what_is_resolved_is_accepted_and_opens_nothing() {
        page("key");
        pager.resolve("key");

        assertAccepted(pager.acknowledge("key", Fixtures.ANA));

        assertThat(state("key")).contains(PageState.RESOLVED);
        assertThat(reached()).isEqualTo(1);
    }

    @Test
    void a_page_whose_incident_carries_on_elsewhere_is_over() {
        page("key");

        assertAccepted(pager.merge("key", IncidentId.of("01ARZ3NDEKTSV4RRFFQ69G5FAV")));

        assertThat(state("key")).contains(PageState.RESOLVED);
    }

    @Test
    void what_pages_for_exercises_reaches_nothing_real() {
        pager.forDrills().ifPresent(drills -> {
            assertThat(drills.clearance().sandbox()).isTrue();
            assertThat(drills).isNotSameAs(pager);
        });
    }

    @Test
    void an_acknowledgement_touches_its_own_page_alone() {
        page("one");
        page("two");

        pager.acknowledge("one", Fixtures.ANA);
        pager.resolve("one");

        assertThat(state("two")).contains(PageState.TRIGGERED);
    }

    @Test
    void an_unknown_key_is_answered_for_good_and_pages_nobody() {
        assertThat(pager.acknowledge("unknown", Fixtures.ANA))
                .isInstanceOfAny(Answer.Accepted.class, Answer.Rejected.class);
        assertThat(pager.resolve("unknown")).isInstanceOfAny(Answer.Accepted.class, Answer.Rejected.class);

        assertThat(reached()).isZero();
    }

    @Test
    void a_page_with_a_long_or_strange_text_is_taken() {
        String strange = "<b>&\"'\\ Grüße, 世界 \uD83D\uDD25 \t ";

        assertAccepted(pager.page(call("one", strange)));
        assertAccepted(pager.page(call("two", strange.repeat(500))));
        assertAccepted(pager.page(
                new PageCall("k/".repeat(100), target, Urgency.LOW, 1, "x", "y".repeat(9_000), null, false)));

        assertThat(reached()).isEqualTo(3);
    }

    @Test
    void who_is_on_call_can_be_asked() {
        assertThat(pager.onCall()).doesNotContainNull();
        if (!pager.features().contains(PagerFeature.ON_CALL)) {
            assertThat(pager.onCall()).isEmpty();
        }
    }

    @Test
    void who_is_on_call_keeps_numbers_out_of_logs() {
        for (OnCall each : pager.onCall()) {
            assertThat(each.phone() == null || !each.toString().contains(each.phone()))
                    .isTrue();
        }
    }
}
