package io.incidentops.chatops;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.IncidentOpsBuilder;
import io.incidentops.command.Declaration;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.PageTarget;
import io.incidentops.port.Answer;
import io.incidentops.port.Message;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A desk at which Ana, Ben and Chen type, on a manual clock that begins on 2017-01-31 at 17:20 UTC. */
final class Desk implements AutoCloseable {
    static final Actor ANA = Actor.person("ana", "Ana");
    static final Actor BEN = Actor.person("ben", "Ben");
    static final Actor CHEN = Actor.person("chen", "Chen");

    final IncidentOps ops;
    private final CommandBook book = CommandBook.standard();
    private Instant now = Instant.parse("2017-01-31T17:20:00Z");

    Desk() {
        this(IncidentOps.builder());
    }

    Desk(IncidentOpsBuilder builder) {
        ops = builder.clock(() -> now)
                .directory(PersonDirectory.of(List.of(
                        Person.of("ana", "Ana"),
                        Person.of("ben", "Ben").zone(ZoneId.of("America/New_York")),
                        Person.of("chen", "Chen").team("payments"),
                        Person.of("cher", "Cher").chatId("slack", "U07CHER"))))
                .build();
    }

    static Desk withPager() {
        return new Desk(IncidentOps.builder().pager(new QuietPager()));
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        ops.runDue();
    }

    Incident declared(String title) {
        return ops.as(ANA).declare(Declaration.of(title));
    }

    Message answer(Actor actor, String text, IncidentId here) {
        return book.answer(ops, ChatInput.of(actor, "C024", text), here);
    }

    String type(Actor actor, String text) {
        return answer(actor, text, null).plain();
    }

    String ana(String text) {
        return type(ANA, text);
    }

    String keyed(String key, String text) {
        return book.answer(ops, ChatInput.of(ANA, "C024", text).withKey(key), null)
                .plain();
    }

    List<String> complete(Actor actor, String partial) {
        return book.complete(ops, ChatInput.of(actor, "C024", partial), null);
    }

    IncidentState state(long number) {
        return ops.incident(number).state();
    }

    @Override
    public void close() {
        ops.close();
    }

    static final class QuietPager implements Pager {
        @Override
        public String name() {
            return "quiet";
        }

        @Override
        public Set<PagerFeature> features() {
            return EnumSet.of(PagerFeature.ON_CALL);
        }

        @Override
        public Answer page(PageCall page) {
            return Answer.accepted("p-" + page.number());
        }

        @Override
        public Answer acknowledge(String key, Actor by) {
            return Answer.accepted(key);
        }

        @Override
        public Answer resolve(String key) {
            return Answer.accepted(key);
        }

        @Override
        public List<OnCall> onCall() {
            return List.of(new OnCall(PageTarget.team("payments"), CHEN, "+1 555 0100", null));
        }
    }
}
