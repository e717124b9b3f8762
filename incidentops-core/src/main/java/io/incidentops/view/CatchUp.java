package io.incidentops.view;

import io.incidentops.model.IncidentState;
import io.incidentops.phrases.Wording;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What somebody who joins needs, readable in ten seconds: what happened, who is affected, what is known, what was tried,
 * what is being done by whom, and what is next; at most {@value #LINES} lines. Immutable.
 */
public final class CatchUp {
    /** The most lines, without the news for somebody who comes back. */
    public static final int LINES = 12;

    private static final int WIDTH = 90;

    private final Statement headline;
    private final List<Section> sections;
    private final List<Statement> news;

    private CatchUp(Statement headline, List<Section> sections, List<Statement> news) {
        this.headline = headline;
        this.sections = sections;
        this.news = news;
    }

    /**
     * The catch-up on an incident.
     *
     * @param state the incident
     * @param policy what is promised, and what roles are called
     * @param now the time at which it is read
     * @return the catch-up
     */
    public static CatchUp of(IncidentState state, ResponsePolicy policy, Instant now) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(policy, "policy");
        Wording wording = new Wording(Objects.requireNonNull(now, "now"), WIDTH);
        SummarySections parts = new SummarySections(state, policy, wording);
        List<Section> sections = new ArrayList<>();
        add(sections, Topic.SINCE, parts.since(), 1);
        add(sections, Topic.AFFECTED, parts.affected(), 1);
        add(sections, Topic.KNOWN, parts.known(), 2);
        add(sections, Topic.TRIED, parts.tried(), 2);
        add(sections, Topic.DOING, parts.doing(), 3);
        add(sections, Topic.ROLES, parts.roles(), 1);
        add(sections, Topic.NEXT, new Upcoming(state, policy, wording).next(), 1);
        return new CatchUp(parts.headline(), List.copyOf(sections), List.of());
    }

    private static void add(List<Section> sections, Topic topic, List<Statement> statements, int limit) {
        int shown = Math.min(limit, statements.size());
        List<Statement> lines = new ArrayList<>(statements.subList(0, shown));
        if (statements.size() > shown) {
            lines.set(shown - 1, more(lines.get(shown - 1), statements.size() - shown));
        }
        if (!lines.isEmpty()) {
            sections.add(new Section(topic, lines));
        }
    }

    private static Statement more(Statement statement, int left) {
        List<Span> spans = new ArrayList<>(statement.line().spans());
        spans.add(new Span.Words(" (and " + left + " more)"));
        return new Statement(new Line(spans), statement.sources());
    }

    /**
     * With what matters of what came since the reader was last here.
     *
     * @param history the record
     * @param seen the number of the last event that they have seen
     * @return the changed copy
     */
    public CatchUp since(History history, long seen) {
        return new CatchUp(headline, sections, News.since(history, seen));
    }

    /**
     * Labels, number, title, severity, phase and status.
     *
     * @return the heading
     */
    public Statement headline() {
        return headline;
    }

    /**
     * The sections that have something to say, in their order; the news come first.
     *
     * @return the sections
     */
    public List<Section> sections() {
        List<Section> all = new ArrayList<>();
        if (!news.isEmpty()) {
            all.add(new Section(Topic.NEWS, news));
        }
        all.addAll(sections);
        return List.copyOf(all);
    }

    /**
     * The catch-up as plain text: a line each. Times are UTC.
     *
     * @return the text without a line feed at its end
     */
    public String toText() {
        return toMessage().plain();
    }

    /**
     * The catch-up for chat.
     *
     * @return the message
     */
    public Message toMessage() {
        List<Line> lines = new ArrayList<>();
        for (Section section : sections) {
            section.statements().forEach(statement -> lines.add(labelled(section.topic(), statement)));
        }
        return Message.titled(headline.text())
                .items(Topic.NEWS.heading(), news.stream().map(Statement::line).toList())
                .paragraph(lines.toArray(Line[]::new));
    }

    private static Line labelled(Topic topic, Statement statement) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span.Strong(topic.heading() + ": "));
        spans.addAll(statement.line().spans());
        return new Line(spans);
    }

    @Override
    public String toString() {
        return toText();
    }
}
