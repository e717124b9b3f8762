package io.incidentops.slo.report;

import io.incidentops.slo.Measured;
import io.incidentops.slo.Rational;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.SloWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which hours of which days were bad: a row for each day, a column for each hour that clocks showed. */
final class CalendarChart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int WIDTH = 860;
    private static final double LEFT = 106;
    private static final double CELL = 30.5;
    private static final double ROW = 18;
    private static final double TOP = 76;
    private static final double FOOT = 44;
    private static final double LETTER = 5.6;
    private static final int DAYS = 93;

    private final Measured measured;
    private final SloStatus status;
    private final TimeAxis time;
    private final Map<CalendarDay, Map<CalendarDay.Hour, HourCell>> days = new LinkedHashMap<>();
    private final long leftOut;

    CalendarChart(Measured measured, SloStatus status, ZoneId zone) {
        this.measured = measured;
        this.status = status;
        this.time = new TimeAxis(status.span().from(), status.at(), LEFT, WIDTH, zone);
        LocalDate last = status.at().atZone(zone).toLocalDate();
        LocalDate first = status.span().from().atZone(zone).toLocalDate();
        long all = last.toEpochDay() - first.toEpochDay() + 1;
        leftOut = Math.max(0, all - DAYS);
        for (LocalDate day = first.plusDays(leftOut); !day.isAfter(last); day = day.plusDays(1)) {
            add(CalendarDay.of(day, zone));
        }
    }

    /** The hours of the day that are over or under way, in order. */
    private void add(CalendarDay day) {
        Map<CalendarDay.Hour, HourCell> cells = new LinkedHashMap<>();
        for (CalendarDay.Hour hour : day.hours()) {
            if (hour.until().isAfter(time.from()) && hour.from().isBefore(time.until())) {
                Instant from = hour.from().isBefore(time.from()) ? time.from() : hour.from();
                Instant until = hour.until().isAfter(time.until()) ? time.until() : hour.until();
                cells.put(hour, HourCell.of(measured, status, from, until));
            }
        }
        days.put(day, cells);
    }

    String draw() {
        String name = measured.slo().name();
        int height = (int) (TOP + days.size() * ROW + FOOT);
        HourCell.Unit unit = HourCell.unit(status);
        String what = switch (unit) {
            case MINUTES -> "Bad minutes of each hour";
            case PERCENT -> "What each hour spent of the budget, in per cent";
            case EVENTS -> "Bad events of each hour";
        };
        Svg body = new Svg(Svg.id("calendar", name), "Calendar of " + name, description(what), WIDTH, height);
        body.text(16, 24, "h", "Calendar of " + name);
        body.text(16, 42, "q", what + ". Hours of " + time.zoneName() + "." + shifted());
        for (int hour = 0; hour < 24; hour++) {
            body.text(x(hour) + CELL / 2, TOP - 8, "q m s", String.format(Locale.ROOT, "%02d", hour));
        }
        double y = TOP;
        for (Map.Entry<CalendarDay, Map<CalendarDay.Hour, HourCell>> day : days.entrySet()) {
            row(body, day.getKey(), day.getValue(), y);
            y += ROW;
        }
        legend(body, unit, height);
        return body.end();
    }

    /** In a zone of half hours: what is long ago is known by the hour of UTC. */
    private String shifted() {
        boolean halves = time.zone().getRules().getOffset(time.until()).getTotalSeconds() % 3_600 != 0;
        return halves && measured.slo().sliceLength().isEmpty()
                ? " Of more than three days ago it is the hour of UTC in which each begins."
                : "";
    }

    private String description(String what) {
        long bad = days.values().stream()
                .flatMap(cells -> cells.values().stream())
                .filter(cell -> cell.level() > 0)
                .count();
        return what + ", from " + time.moment(time.from()) + " to " + time.moment(time.until()) + " " + time.zoneName()
                + ": " + SloWords.count(bad, "hour") + " had something bad.";
    }

    private static double x(int hour) {
        return LEFT + hour * CELL;
    }

    private void row(Svg svg, CalendarDay day, Map<CalendarDay.Hour, HourCell> cells, double y) {
        String length = day.length().equals(Duration.ofDays(1)) ? "" : " (" + hours(day.length()) + " h)";
        svg.text(LEFT - 8, y + 12, "q e s", DAY.format(day.date()) + length);
        cells.forEach((hour, cell) -> {
            double width = CELL / day.sharing(hour);
            draw(svg, hour, cell, new double[] {x(hour.column()) + day.place(hour) * width, y, width - 1});
        });
    }

    private static String hours(Duration length) {
        return SloWords.number(Rational.seconds(length).dividedBy(Rational.of(3_600)), 1);
    }

    /** Into a box of left, top and width. */
    private void draw(Svg svg, CalendarDay.Hour hour, HourCell cell, double[] box) {
        if (!cell.known() || cell.level() == 0) {
            svg.rect(box[0], box[1], box[2], ROW - 1, cell.known() ? "c0" : "c5");
            return;
        }
        String words = time.moment(hour.from()) + ": " + cell.words(status);
        svg.rect(box[0], box[1], box[2], ROW - 1, "c" + cell.level(), words);
        String label = cell.label();
        if (label.length() * LETTER < box[2]) {
            svg.text(box[0] + box[2] / 2, box[1] + 12.5, "s m d" + cell.level(), label);
        }
    }

    private void legend(Svg svg, HourCell.Unit unit, int height) {
        double y = height - 32;
        double x = LEFT;
        String[] names = HourCell.legend(unit);
        for (int level = 0; level < names.length; level++) {
            svg.rect(x, y, 14, 12, "c" + level);
            svg.text(x + 18, y + 10, "q s", names[level]);
            x += 80;
        }
        svg.rect(x, y, 14, 12, "c5");
        svg.text(x + 18, y + 10, "q s", "not observed");
        if (leftOut > 0) {
            svg.text(LEFT, height - 8, "q s", SloWords.count(leftOut, "earlier day") + " not shown.");
        }
    }
}
