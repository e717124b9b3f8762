package io.incidentops;

import static io.incidentops.World.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.command.*;
import io.incidentops.model.*;
import io.incidentops.store.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class KeysAndRacesTest {
    private static final int THREADS = 8;

    private final World world = new World();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
        world.close();
    }

    private <T> List<T> atOnce(IntFunction<T> work) throws Exception {
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Callable<T> task = () -> {
                begin.await();
                return work.apply(number);
            };
            futures.add(threads.submit(task));
        }
        begin.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void a_repeated_command_returns_its_first_receipt() {
        Incident incident = world.incident(Severity.SEV3);
        Receipt first = incident.withKey("request-1").note("once");
        incident.note("between");
        Receipt again = incident.withKey("request-1").note("once");

        assertThat(again.repeated()).isTrue();
        assertThat(again.ref()).isEqualTo(first.ref());
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(incident.state().knowledge().of(EntryKind.NOTE).count()).isEqualTo(2);
    }

    @Test
    void a_key_belongs_to_its_incident() {
        world.incident(Severity.SEV3).withKey("k").note("here");
        Incident other = world.incident(Severity.SEV3);

        assertThat(other.withKey("k").note("there").repeated()).isFalse();
    }

    @Test
    void a_refused_command_uses_no_key() {
        Incident incident = world.incident(Severity.SEV4);
        assertThatThrownBy(() -> incident.withKey("k").close()).isInstanceOf(CommandRefusedException.class);
        incident.resolve("over");

        assertThat(incident.withKey("k").close().repeated()).isFalse();
    }

    @Test
    void a_repeated_declaration_returns_the_first_incident_even_where_it_would_join() {
        Declaration declaration = Declaration.of("Slow")
                .service("checkout")
                .severity(Severity.SEV3)
                .joinOpenOne();
        Receipt first = world.ops.as(ANA).withKey("k").submit(declaration).orThrow();
        Receipt again = world.ops.as(ANA).withKey("k").submit(declaration).orThrow();

        assertThat(first.joined()).isFalse();
        assertThat(again.incident()).isEqualTo(first.incident());
        assertThat(again.repeated()).isTrue();
        assertThat(again.joined()).isFalse();
    }

    @Test
    void declaring_joins_an_open_incident_of_the_service_where_that_is_wanted() {
        Incident open = world.incident(Severity.SEV3);
        Declaration declaration =
                Declaration.of("Checkout slow").service("checkout").joinOpenOne();

        Receipt person = world.ops.as(BEN).submit(declaration).orThrow();
        Receipt program = world.ops.as(BOT).submit(declaration).orThrow();

        assertThat(person.joined()).isTrue();
        assertThat(person.incident()).isEqualTo(open.id());
        assertThat(program.incident()).isEqualTo(open.id());
        assertThat(world.kinds(open)).contains("Joined", "AlarmReceived");
        open.resolve("over");
        assertThat(world.ops.as(BEN).submit(declaration).orThrow().joined()).isFalse();
    }

    @Test
    void an_alarm_finds_its_incident_again_and_follows_a_closed_one() {
        Declaration alarm = Declaration.of("5xx").severity(Severity.SEV4).alarmKey("checkout-5xx");
        IncidentOps bot = world.ops.as(BOT);
        Incident first = bot.alarm(alarm);
        assertThat(bot.alarm(alarm).id()).isEqualTo(first.id());
        first.resolve("over");
        assertThat(bot.alarm(alarm).state().phase()).isEqualTo(Phase.TRIGGERED);
        first.resolve("over");
        first.close();

        Incident second = bot.alarm(alarm);

        assertThat(second.id()).isNotEqualTo(first.id());
        LinkedIncident link = second.state().connections().incidents().get(0);
        assertThat(link.relation()).isEqualTo(Relation.FOLLOWS);
        assertThat(link.id()).isEqualTo(first.id());
        assertThat(world.kinds(first)).filteredOn("AlarmReceived"::equals).hasSize(2);
        assertThatThrownBy(() -> bot.alarm(Declaration.of("no key"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_repeated_alarm_is_recorded_once() {
        Declaration alarm = Declaration.of("5xx").severity(Severity.SEV4).alarmKey("checkout-5xx");
        IncidentOps bot = world.ops.as(BOT);
        Incident incident = bot.withKey("ring-1").alarm(alarm);
        bot.withKey("ring-1").alarm(alarm);
        assertThat(world.kinds(incident)).containsExactly("Declared");

        bot.withKey("ring-2").alarm(alarm);
        incident.resolve("over");
        incident.close();
        bot.withKey("ring-2").alarm(alarm);

        assertThat(world.ops.search(Search.ALL).incidents()).hasSize(1);
        assertThat(world.kinds(incident)).filteredOn("AlarmReceived"::equals).hasSize(1);
    }

    @RepeatedTest(5)
    void one_key_from_many_threads_declares_one_incident() throws Exception {
        List<Receipt> receipts = atOnce(
                i -> world.ops.withKey("k").submit(Declaration.of("Slow")).orThrow());

        assertThat(receipts)
                .extracting(Receipt::incident)
                .containsOnly(receipts.get(0).incident());
        assertThat(receipts).filteredOn(Receipt::repeated).hasSize(THREADS - 1);
        assertThat(world.ops.search(Search.ALL).incidents()).hasSize(1);
    }

    @RepeatedTest(5)
    void one_alarm_heard_by_many_threads_is_one_incident() throws Exception {
        List<Incident> incidents =
                atOnce(i -> world.ops.as(BOT).alarm(Declaration.of("5xx").alarmKey("a")));

        assertThat(incidents)
                .extracting(Incident::id)
                .containsOnly(incidents.get(0).id());
        assertThat(world.kinds(incidents.get(0)))
                .filteredOn("AlarmReceived"::equals)
                .hasSize(THREADS - 1);
    }

    @RepeatedTest(5)
    void one_alarm_in_many_requests_of_their_own_is_one_incident() throws Exception {
        List<Incident> incidents = atOnce(i -> world.ops
                .as(BOT)
                .withKey("request-" + i)
                .alarm(Declaration.of("5xx").alarmKey("a")));

        assertThat(incidents)
                .extracting(Incident::id)
                .containsOnly(incidents.get(0).id());
        assertThat(world.ops.search(Search.ALL).incidents()).hasSize(1);
        assertThat(world.kinds(incidents.get(0)))
                .filteredOn("AlarmReceived"::equals)
                .hasSize(THREADS - 1);
    }

    @Test
    void many_threads_write_into_one_incident_and_nothing_is_lost() throws Exception {
        Incident incident = world.incident(Severity.SEV4);
        long before = incident.state().version();

        atOnce(i -> {
            for (int n = 0; n < 50; n++) {
                note(incident, i + "/" + n);
            }
            return i;
        });

        assertThat(incident.state().version()).isEqualTo(before + THREADS * 50L);
        assertThat(incident.history().events())
                .filteredOn(event -> event.event() instanceof io.incidentops.event.NoteAdded)
                .extracting(event -> event.event().text())
                .doesNotHaveDuplicates()
                .hasSize(THREADS * 50);
    }

    private static void note(Incident incident, String text) {
        while (true) {
            try {
                incident.note(text);
                return;
            } catch (LostRaceException e) {
                assertThat(e).hasMessageContaining("AddNote");
            }
        }
    }

    @RepeatedTest(10)
    void of_many_who_take_command_at_once_exactly_one_has_it() throws Exception {
        Incident incident = world.incident(Severity.SEV1);

        List<Outcome> outcomes = atOnce(i -> incident.as(Actor.person("p" + i)).submit(new TakeCommand(null)));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(incident.state().people().holding(Role.COMMANDER)).hasSize(1);
    }
}
