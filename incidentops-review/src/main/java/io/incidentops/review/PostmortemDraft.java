package io.incidentops.review;

import io.incidentops.model.IncidentState;
import io.incidentops.policy.ResponsePolicy;
import io.incidentops.view.History;
import io.incidentops.view.Markdown;
import java.util.Objects;

/**
 * The draft of a post-mortem: complete in facts, each with the number of its event, and honest about what is not
 * recorded, for which it asks. It judges nobody: it tells what happened and how, and asks for contributing factors,
 * never for one cause. Sections and their order follow the template of PagerDuty's incident response documentation
 * ("Post-Mortem Template"). Immutable.
 *
 * <p>The draft of a restricted incident holds all that is restricted: give it only to those it is shared with.
 */
public final class PostmortemDraft {
    private final Case it;
    private final Measures measures;

    private PostmortemDraft(Case it) {
        this.it = it;
        this.measures = Measuring.of(it);
    }

    /**
     * The draft of an incident's post-mortem.
     *
     * @param history the whole record
     * @param policy when the post-mortem is due
     * @return the draft
     * @throws IllegalArgumentException where the history does not hold the declaration
     */
    public static PostmortemDraft of(History history, ResponsePolicy policy) {
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(policy, "policy");
        IncidentState state = history.state()
                .orElseThrow(
                        () -> new IllegalArgumentException("a draft needs the declaration: give the whole history"));
        return new PostmortemDraft(Case.of(history, state, policy));
    }

    /**
     * How long things took.
     *
     * @return the measures
     */
    public Measures measures() {
        return measures;
    }

    /**
     * The draft as Markdown. What people wrote is escaped, so that it reads as they wrote it. Times are UTC.
     *
     * @return the page
     */
    public String toMarkdown() {
        Sheet sheet = new Sheet();
        head(sheet);
        Opening.write(it, sheet);
        Story.write(it, sheet);
        ImpactSection.write(it, measures, sheet);
        Responders.write(it, sheet);
        sheet.heading("Timeline")
                .line("Times are UTC.")
                .line("")
                .line(it.timeline().toMarkdown());
        Learning.write(it, measures, sheet);
        ActionItems.write(it, sheet);
        Messaging.write(it, sheet);
        Questions.write(it, measures, sheet);
        return sheet.text();
    }

    private void head(Sheet sheet) {
        IncidentState state = it.state();
        sheet.line("# Post-mortem of #" + state.number() + ": " + Markdown.escape(state.title()));
        sheet.line("").line("Draft from the record. A number such as e12 names the event that a statement rests on.");
        if (state.visibility().restricted()) {
            sheet.line("").line("**Restricted: only for those the incident is shared with.**");
        }
        if (state.visibility().drill()) {
            sheet.line("").line("**This was a drill.**");
        }
    }
}
