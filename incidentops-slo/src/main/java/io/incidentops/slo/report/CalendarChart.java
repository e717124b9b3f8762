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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which hours of which days were bad: a row for each day, a column for each hour that clocks showed. */
final class CalendarChart {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final int WIDTH = 860;
    private static final double LEFT = 106;
    private static final double CELL = 30.5;
    private static final double ROW = 18;
    private static final double TOP = 76;
    private static final double FOOT = 44;
    private static final int DAYS = 93;

    private final Measured measured;
    private final SloStatus status;
    private final TimeAxis time;
    private final List<LocalDate> days = new ArrayList<>();
    private int leftOut;
    private int bad;

    CalendarChart(Measured measured, SloStatus status, ZoneId zone) {
        this.measured = measured;
        this.status = status;
        this.time = new TimeAxis(status.span().from(), status.at(), LEFT, WIDTH, zone);
        LocalDate last = status.at().atZone(zone).toLocalDate();
        LocalDate first = status.span().from().atZone(zone).toLocalDate();
        long all = last.toEpochDay() - first.toEpochDay() + 1;
        leftOut = (int) Math.max(0, all - DAYS);
        for (LocalDate day = first.plusDays(leftOut); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
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
        body.text(16, 42, "q", what + ". Hours of " + time.zoneName() + ".");
        for (int hour = 0; hour < 24; hour++) {
            body.text(x(hour) + CELL / 2, TOP - 8, "q m s", String.format(Locale.ROOT, "%02d", hour));
        }
        for (int i = 0; i < days.size(); i++) {
            row(body, CalendarDay.of(days.get(i), time.zone()), TOP + i * ROW);
        }
        legend(body, unit, height);
        return body.end();
    }

    private String description(String what) {
        bad = 0;
        for (LocalDate day : days) {
            for (CalendarDay.Hour hour : CalendarDay.of(day, time.zone()).hours()) {
                bad += past(hour) && cell(hour).level() > 0 ? 1 : 0;
            }
        }
        return what + ", from " + DAY.format(days.get(0)) + " to " + DAY.format(days.get(days.size() - 1)) + ", "
                + time.zoneName() + ": " + SloWords.count(bad, "hour") + " had something bad.";
    }

    private boolean past(CalendarDay.Hour hour) {
        return hour.until().isAfter(time.from()) && hour.from().isBefore(time.until());
    }

    private HourCell cell(CalendarDay.Hour hour) {
        Instant from = hour.from().isBefore(time.from()) ? time.from() : hour.from();
        Instant until = hour.until().isAfter(time.until()) ? time.until() : hour.until();
        return HourCell.of(measured, status, from, until);
    }

    private static double x(int hour) {
        return LEFT + hour * CELL;
    }

    private void row(Svg svg, CalendarDay day, double y) {
        String length = day.length().equals(Duration.ofDays(1)) ? "" : " (" + hours(day.length()) + " h)";
        svg.text(LEFT - 8, y + 12, "q e s", DAY.format(day.date()) + length);
        for (CalendarDay.Hour hour : day.hours()) {
            if (past(hour)) {
                int sharing = day.sharing(hour);
                double width = CELL / sharing;
                draw(svg, hour, x(hour.column()) + day.place(hour) * width, y, width - 1);
            }
        }
    }

    private static String hours(Duration length) {
        return SloWords.number(Rational.seconds(length).dividedBy(Rational.of(3_600)), 1);
    }

    private void draw(Svg svg, CalendarDay.Hour hour, double x, double y, double width) {
        HourCell cell = cell(hour);
        if (!cell.known()) {
            svg.rect(x, y, width, ROW - 1, "c5");
            return;
        }
        if (cell.level() == 0) {
            svg.rect(x, y, width, ROW - 1, "c0");
            return;
        }
        String words = time.moment(hour.from()) + ": " + cell.words(status);
        svg.rect(x, y, width, ROW - 1, "c" + cell.level(), words);
        String label = cell.label();
        if (label.length() * 5.6 < width) {
            svg.text(x + width / 2, y + 12.5, "s m d" + cell.level(), label);
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
