package io.incidentops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentOpsException;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Urgency;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatPlatform.Post;
import io.incidentops.port.Message;
import io.incidentops.port.Pager.PageCall;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FaultScriptTest {
    private final FakeChat chat = new FakeChat().channel("C1");
    private final FakePager pager = new FakePager();

    private Answer post(String text) {
        return chat.post(new Post("C1", Message.of(text), "effect " + text));
    }

    private PageCall page(String key, boolean escalation) {
        return new PageCall(
                key, PageTarget.team("payments"), Urgency.HIGH, 1, "Payments fail", "why", null, escalation);
    }

    @Test
    void faults_come_in_the_order_of_the_script_and_then_all_is_well() {
        chat.faults(FaultScript.create()
                .next(2, Fault.later(Duration.ofSeconds(7)))
                .then(Fault.NONE)
                .then(Fault.TIMEOUT_BEFORE)
                .then(Fault.TIMEOUT_AFTER_SUCCESS)
                .then(Fault.REJECTED)
                .then(Fault.EXCEPTION));

        assertThat(post("1"))
                .isInstanceOfSatisfying(
                        Answer.Later.class, later -> assertThat(later.after()).isEqualTo(Duration.ofSeconds(7)));
        assertThat(post("2")).isInstanceOf(Answer.Later.class);
        assertThat(post("3")).isEqualTo(Answer.accepted("M1"));
        assertThat(post("4")).isInstanceOf(Answer.Unclear.class);
        assertThat(post("5")).isInstanceOf(Answer.Unclear.class);
        assertThat(post("6")).isInstanceOf(Answer.Rejected.class);
        assertThatThrownBy(() -> post("7")).isInstanceOf(IllegalStateException.class);
        assertThat(post("8")).isInstanceOf(Answer.Accepted.class);
        assertThat(chat.messages("C1")).extracting(FakeMessage::text).containsExactly("3", "5", "8");
        assertThat(chat.calls()).hasSize(8);
    }

    @Test
    void certain_calls_go_wrong_and_the_others_follow_the_list() {
        chat.faults()
                .when(1, call -> call.key().equals("effect b"), Fault.REJECTED)
                .next(Fault.NONE)
                .then(Fault.LATER);

        assertThat(post("b")).isInstanceOf(Answer.Rejected.class);
        assertThat(post("a")).isInstanceOf(Answer.Accepted.class);
        assertThat(post("b")).isInstanceOf(Answer.Later.class);
        assertThat(post("b")).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_sort_of_calls_goes_wrong_until_the_script_is_cleared() {
        chat.faults().when(call -> call.operation().equals("post"), Fault.LATER);
        for (int i = 0; i < 5; i++) {
            assertThat(post("x")).isInstanceOf(Answer.Later.class);
        }

        chat.faults().clear();

        assertThat(post("x")).isInstanceOf(Answer.Accepted.class);
    }

    @Test
    void a_duplicate_shows_twice() {
        chat.faults().next(Fault.DUPLICATE);

        assertThat(post("x")).isEqualTo(Answer.accepted("M1"));

        assertThat(chat.messages("C1")).extracting(FakeMessage::id).containsExactly("M1", "M2");
    }

    @Test
    void what_is_reordered_shows_after_the_next() {
        chat.faults().next(Fault.REORDERED);

        assertThat(post("first")).isEqualTo(Answer.accepted("M1"));
        assertThat(chat.messages("C1")).isEmpty();
        post("second");

        assertThat(chat.messages("C1")).extracting(FakeMessage::text).containsExactly("second", "first");
    }

    @Test
    void what_is_reordered_shows_even_when_the_next_call_fails() {
        chat.faults().next(Fault.REORDERED).then(Fault.EXCEPTION);
        post("first");

        assertThatThrownBy(() -> post("second")).isInstanceOf(IllegalStateException.class);

        assertThat(chat.messages("C1")).extracting(FakeMessage::text).containsExactly("first");
    }

    @Test
    void a_slow_call_does_something_else_before() {
        ManualClock clock = ManualClock.at(Fixtures.START);
        chat.faults().next(Fault.slow(() -> {
            clock.advance(Duration.ofMinutes(5));
            assertThat(chat.messages("C1")).isEmpty();
        }));

        post("x");

        assertThat(clock.instant()).isEqualTo(Fixtures.START.plusSeconds(300));
        assertThat(chat.messages("C1")).hasSize(1);
    }

    @Test
    void a_blocked_call_waits_for_its_latch_and_lets_others_pass() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        chat.faults().when(call -> call.key().equals("effect slow"), Fault.blocked(latch));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Answer> slow = thread.submit(() -> post("slow"));
            post("fast");
            assertThat(slow.isDone()).isFalse();

            latch.countDown();

            assertThat(slow.get()).isInstanceOf(Answer.Accepted.class);
            assertThat(chat.messages("C1")).extracting(FakeMessage::text).containsExactly("fast", "slow");
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void a_pager_escalates_a_page_that_nobody_answered() {
        pager.page(page("key", false));
        pager.page(page("key", true));
        pager.page(page("key", true));
        pager.acknowledge("key", Actor.person("ana"));
        pager.page(page("key", true));

        FakePage page = pager.page("key").orElseThrow();
        assertThat(page.escalations()).hasSize(1);
        assertThat(page.state()).isEqualTo(PageState.ACKNOWLEDGED);
        assertThat(page.acknowledgedBy()).isEqualTo(Actor.person("ana"));
    }

    @Test
    void a_pager_that_cannot_be_asked_throws() {
        pager.faults().next(Fault.LATER);

        assertThatThrownBy(pager::onCall).isInstanceOf(IncidentOpsException.class);
        assertThat(pager.onCall()).isEmpty();
    }
}
