package io.incidentops.view;

import io.incidentops.model.IncidentState;
import io.incidentops.phrases.Wording;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.port.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How an incident stands: since when, who is affected, what is known, what was tried, what is being done by whom, and
 * what is promised for when. What is not recorded it says so. Each line can be traced to the events it rests on.
 * Immutable.
 *
 * <p>It names linked incidents by their numbers: leave those that its reader may not know of out of the state's
 * connections.
 */
public final class Summary {
    private static final int WIDTH = 160;

    private final Statement headline;
    private final List<Section> sections;

    private Summary(Statement headline, List<Section> sections) {
        this.headline = headline;
        this.sections = sections;
    }

    /**
     * The summary of an incident.
     *
     * @param state the incident
     * @param policy what is promised, and what roles are called
     * @param now the time at which it is read
     * @return the summary
     */
    public static Summary of(IncidentState state, ResponsePolicy policy, Instant now) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(policy, "policy");
        Wording wording = new Wording(Objects.requireNonNull(now, "now"), WIDTH);
        SummarySections parts = new SummarySections(state, policy, wording);
        List<Section> sections = new ArrayList<>();
        add(sections, Topic.SINCE, parts.since());
        add(sections, Topic.AFFECTED, parts.affected());
        add(sections, Topic.KNOWN, parts.known());
        add(sections, Topic.TRIED, parts.tried());
        add(sections, Topic.DOING, parts.doing());
        add(sections, Topic.ROLES, parts.roles());
        add(sections, Topic.PAGES, parts.pages());
        add(sections, Topic.NEXT, new Upcoming(state, policy, wording).next());
        add(sections, Topic.LINKS, new Links(state, wording, new Sources(state)).lines());
        return new Summary(parts.headline(), List.copyOf(sections));
    }

    private static void add(List<Section> sections, Topic topic, List<Statement> statements) {
        if (!statements.isEmpty()) {
            sections.add(new Section(topic, statements));
        }
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
     * The sections that have something to say, in their order.
     *
     * @return the sections
     */
    public List<Section> sections() {
        return sections;
    }

    /**
     * What the summary says of a topic.
     *
     * @param topic the topic
     * @return the lines, none where it has nothing to say
     */
    public List<Statement> on(Topic topic) {
        for (Section section : sections) {
            if (section.topic() == topic) {
                return section.statements();
            }
        }
        return List.of();
    }

    /**
     * The summary as plain text. Times are UTC.
     *
     * @return the text without a line feed at its end
     */
    public String toText() {
        return SectionText.plain(headline, sections);
    }

    /**
     * The summary for chat.
     *
     * @return the message
     */
    public Message toMessage() {
        return SectionText.message(headline, sections);
    }

    @Override
    public String toString() {
        return toText();
    }
}
