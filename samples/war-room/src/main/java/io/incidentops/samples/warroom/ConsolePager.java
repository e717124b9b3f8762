package io.incidentops.samples.warroom;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.model.Role;
import io.incidentops.port.Answer;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.port.Person;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/**
 * A pager that shows on the screen what would ring somebody's phone. On call are the first person of each team, and for
 * command the first of them all. Thread-safe.
 */
final class ConsolePager implements Pager {
    private static final AttributedStyle STYLE = AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);

    private final Screen screen;
    private final InstantSource clock;
    private final List<OnCall> onCall;
    private final Map<String, PageTarget> pages = new ConcurrentHashMap<>();

    ConsolePager(Screen screen, InstantSource clock, List<Person> people) {
        this.screen = screen;
        this.clock = clock;
        this.onCall = duties(people);
    }

    private static List<OnCall> duties(List<Person> people) {
        Map<PageTarget, Actor> duties = new LinkedHashMap<>();
        for (Person person : people) {
            duties.putIfAbsent(PageTarget.role(Role.COMMANDER), person.actor());
            String team = person.team();
            if (team != null) {
                duties.putIfAbsent(PageTarget.team(team), person.actor());
            }
        }
        List<OnCall> all = new ArrayList<>();
        duties.forEach((target, person) -> all.add(new OnCall(target, person, null, null)));
        return List.copyOf(all);
    }

    @Override
    public String name() {
        return "console";
    }

    @Override
    public Set<PagerFeature> features() {
        return Set.of(PagerFeature.ON_CALL, PagerFeature.FIND);
    }

    @Override
    public Answer page(PageCall page) {
        pages.put(page.key(), page.target());
        ring("pages " + page.target() + ": #" + page.number() + " " + page.title() + ", " + page.reason());
        return Answer.accepted(page.key());
    }

    @Override
    public Answer acknowledge(String key, Actor by) {
        return known(key, "is acknowledged by " + by.name());
    }

    @Override
    public Answer resolve(String key) {
        return known(key, "is resolved");
    }

    @Override
    public Answer find(String key) {
        return pages.containsKey(key) ? Answer.accepted(key) : Answer.rejected("no page " + key);
    }

    @Override
    public List<OnCall> onCall() {
        return onCall;
    }

    private Answer known(String key, String text) {
        PageTarget target = pages.get(key); // null: it rang in an earlier run of the program
        ring((target == null ? "the page " : "page to " + target + " ") + text);
        return Answer.accepted(key);
    }

    private void ring(String text) {
        AttributedString line = new AttributedString(Safe.line(text), STYLE);
        screen.shown(
                clock.instant(),
                "pager",
                List.of(line),
                new AttributedString(screen.look().thin() + " ", STYLE));
    }
}
