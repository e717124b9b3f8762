package io.incidentops.slo.sla;

import io.incidentops.view.Markdown;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a statement. Not thread-safe; confined to one call. */
final class StatementWriter {
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);

    /** In which form. */
    enum Style {
        MARKDOWN,
        TEXT
    }

    private final SlaStatement it;
    private final Style style;
    private final ZoneId zone;
    private final StringBuilder out = new StringBuilder();

    StatementWriter(SlaStatement it, Style style) {
        this.it = it;
        this.style = style;
        this.zone = it.sla().period().zone();
    }

    String write() {
        out.append(style == Style.MARKDOWN ? "# " : "").append("SLA statement: ");
        out.append(text(it.sla().name())).append('\n');
        out.append(style == Style.MARKDOWN ? "\n" : "");
        figures();
        losses("What counts", it.measured().losses());
        losses("What does not count", it.measured().ignored());
        exclusions();
        notes();
        return out.toString();
    }

    private void figures() {
        item("Period: " + moment(it.span().from()) + " to " + moment(it.span().until()) + " (" + zoneName() + ")"
                + (it.finished() ? "" : ", still running; as if it ended " + moment(it.now())));
        item("Promised: " + it.sla().commitment() + ", measured as " + it.sla().measure());
        item("Uptime: " + it.measured().uptime() + exactly());
        if (!(it.sla().measure() instanceof Measure.EventRatio)) {
            item("Downtime: " + Wording.exact(it.measured().down()));
        }
        if (!it.measured().unobserved().isZero()) {
            item("Not observed: " + Wording.exact(it.measured().unobserved()) + ", counted as without requests");
        }
        CreditTier tier = it.due().tier();
        item("Tier: " + (tier == null ? "none reached" : tier));
        item("Credit: " + it.due() + (it.fee() == null ? "" : " of a fee of " + it.fee()));
        it.due().rules().forEach(rule -> item("Rule: " + rule));
        if (it.notCharged().hours() > 0) {
            Money amount = it.notCharged().amount();
            item("Hours not charged: " + it.notCharged().hours() + (amount == null ? "" : ", " + amount));
        }
        claim();
    }

    private String zoneName() {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    /** Thousands of intervals can make a fraction of thousands of digits, which nobody reads. */
    private String exactly() {
        String exact = it.measured().uptime().exactPercent();
        return exact.length() > 40 ? "" : " (exactly " + exact + " %)";
    }

    private void claim() {
        if (it.due().tier() != null) {
            item("Claim: " + it.sla().claim()
                    + it.claimUntil().map(until -> ", before " + moment(until)).orElse(""));
        }
    }

    private void losses(String title, List<Loss> lines) {
        if (lines.isEmpty()) {
            return;
        }
        heading(title);
        for (Loss line : lines) {
            String counted = line.counted().isZero() ? "" : "; counts " + Wording.exact(line.counted());
            String note = line.note().isEmpty() ? "" : "; " + line.note();
            String causes = line.causes().stream().map(Cause::toString).collect(Collectors.joining(", "));
            item(moment(line.from()) + " to " + moment(line.until()) + counted + note + ": " + text(causes));
        }
    }

    private void exclusions() {
        if (it.measured().exclusions().isEmpty()) {
            return;
        }
        heading("Exclusions");
        for (ExclusionEffect each : it.measured().exclusions()) {
            Exclusion exclusion = each.exclusion();
            String effect = !each.accepted()
                    ? "; not accepted, since it was not announced "
                            + Wording.exact(it.sla().maintenanceNotice()) + " before"
                    : each.excused().isZero() ? "" : "; excuses " + Wording.exact(each.excused());
            String rough =
                    each.byTheHour() ? "; excuses its whole hours only, since no minutes are known any more" : "";
            item(moment(exclusion.from()) + " to " + moment(exclusion.until()) + "; " + exclusion.reason() + effect
                    + rough + ": " + text(exclusion.text()));
        }
    }

    private void notes() {
        if (!it.sla().notes().isEmpty()) {
            heading("Terms");
            it.sla().notes().forEach(note -> item(text(note)));
        }
    }

    private void heading(String title) {
        out.append('\n').append(style == Style.MARKDOWN ? "## " + title + "\n\n" : title + "\n");
    }

    private void item(String line) {
        out.append(style == Style.MARKDOWN ? "- " : "  ").append(line).append('\n');
    }

    private String text(String written) {
        return style == Style.MARKDOWN
                ? Markdown.escape(written)
                : written.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
