package io.incidentops.review;

import io.incidentops.event.LinkAdded;
import io.incidentops.model.Postmortem;
import io.incidentops.model.Severity;
import io.incidentops.policy.PostmortemPromise;
import io.incidentops.policy.PostmortemRule;
import io.incidentops.policy.PostmortemRule.Kind;
import io.incidentops.port.Times;
import io.incidentops.view.Markdown;
import java.time.Instant;
import java.util.Optional;

/** Owner, meeting, recording and overview. */
final class Opening {
    private Opening() {}

    static void write(Case it, Sheet sheet) {
        owner(it.state().postmortem(), sheet.heading("Owner"));
        sheet.heading("Meeting scheduled for")
                .missing("the meeting's date; schedule it before writing")
                .item(due(it));
        sheet.heading("Call recording").missing("where the recording of the call is, or that there is none");
        overview(it, sheet.heading("Overview"));
    }

    private static void owner(Postmortem postmortem, Sheet sheet) {
        if (postmortem.owner() == null) {
            sheet.missing("the one owner");
        } else {
            sheet.item(Markdown.escape(postmortem.owner().value().name()) + " (e"
                    + postmortem.owner().mark().version() + ")");
        }
        if (postmortem.waiver() != null) {
            sheet.item("The post-mortem was waived: "
                    + Markdown.escape(postmortem.waiver().value()) + " (e"
                    + postmortem.waiver().mark().version() + ")");
        }
        if (postmortem.link() != null) {
            sheet.item("Published: " + Markdown.link(postmortem.link().value()) + " (e"
                    + postmortem.link().mark().version() + ")");
        }
    }

    private static String due(Case it) {
        PostmortemRule rule = PostmortemPromise.rule(it.state(), it.policy());
        if (!rule.owed()) {
            return "The policy asks for no post-mortem (" + severity(it) + ")" + "; it helps all the same.";
        }
        String days = rule.days() + (rule.kind() == Kind.BUSINESS_DAYS ? " business days" : " calendar days")
                + " after the resolution";
        Optional<Instant> resolved = Measuring.resolved(it);
        return resolved.map(at -> "Due by "
                                + Times.dayMinute(rule.due(at, it.policy().zone())) + " UTC: " + days)
                        .orElse("Due " + days + "; the incident is not resolved yet")
                + " (" + severity(it) + ").";
    }

    private static String severity(Case it) {
        Severity severity = it.state().severity();
        return severity.equals(Severity.UNKNOWN)
                ? "severity not yet judged, " + it.policy().catalogue().unknownActsAs() + "'s rules apply"
                : severity.key();
    }

    private static void overview(Case it, Sheet sheet) {
        sheet.item(Markdown.escape(it.state().title()) + " (e"
                + it.state().subject().title().mark().version() + ")");
        if (it.state().subject().description() != null) {
            sheet.item(Markdown.escape(it.state().subject().description().value()));
        }
        sheet.prompt("one or two sentences on what happened and whom it affected");
        it.lines(LinkAdded.class).forEach(sheet::item);
    }
}
