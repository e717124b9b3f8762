package io.incidentops.samples.warroom;

import io.incidentops.port.Person;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a transcript line by line, and goes on after a problem so that all of them are told at once. */
final class TranscriptParser {
    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,2}:\\d\\d(?::\\d\\d)?)\\s+([^\\s:]+):\\s?(.*)");
    private static final Pattern PERSON = Pattern.compile("person\\s+([^\\s:]+):\\s*(.*)");
    private static final Pattern HEADER = Pattern.compile("([a-z]+):\\s*(.*)");
    private static final Pattern DAY = Pattern.compile("==\\s*(.*)");
    private static final Pattern HANDLE = Pattern.compile("[a-z][a-z0-9_-]{0,31}");
    private static final String FORMS = "'HH:MM handle: text', '== YYYY-MM-DD', 'person handle: Name | Team | Zone',"
            + " 'title: …', 'date: YYYY-MM-DD', 'zone: …', or '# comment'";

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private String title = "";
    private ZoneId zone = ZoneOffset.UTC;
    private @Nullable LocalDate day;
    private Instant last = Instant.MIN;
    private int number;

    private TranscriptParser(String file) {
        this.file = file;
    }

    static Transcript parse(String file, String text) {
        TranscriptParser parser = new TranscriptParser(file);
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        whole.lines().forEach(parser::line);
        return parser.finish();
    }

    private Transcript finish() {
        if (title.isEmpty() && problems.isEmpty()) {
            problems.add(file + ": there is no title; expected a line 'title: …' at the top");
        }
        if (utterances.isEmpty() && problems.isEmpty()) {
            problems.add(file + ": nobody says anything; expected lines 'HH:MM handle: text'");
        }
        if (!problems.isEmpty()) {
            throw new TranscriptException(problems);
        }
        return new Transcript(title, List.copyOf(people.values()), utterances);
    }

    private void line(String raw) {
        number++;
        String line = raw.strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        boolean known = matches(DAY, line, this::day)
                || matches(SPOKEN, line, this::spoken)
                || matches(PERSON, line, this::person)
                || matches(HEADER, line, this::header);
        if (!known) {
            problem("'" + shorten(line) + "' is no line of a transcript; expected one of " + FORMS);
        }
    }

    private static boolean matches(Pattern pattern, String line, Consumer<Matcher> then) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        then.accept(matcher);
        return true;
    }

    private void header(Matcher matcher) {
        String value = matcher.group(2).strip();
        if (value.isEmpty()) {
            problem("'" + matcher.group(1) + ":' has no value; expected one after the colon");
            return;
        }
        switch (matcher.group(1)) {
            case "title" -> title = value;
            case "date" -> day = date(value);
            case "zone" -> zone = zone(value);
            default ->
                problem("there is no setting '" + matcher.group(1) + "'; expected title, date or zone,"
                        + " or a time of day before what somebody says");
        }
    }

    private void day(Matcher matcher) {
        LocalDate next = date(matcher.group(1).strip());
        if (next != null && day != null && next.isBefore(day)) {
            problem("the day goes back from " + day + " to " + next + "; expected " + day + " or later");
        } else if (next != null) {
            day = next;
        }
    }

    private @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            problem("'" + shorten(value) + "' is no date; expected YYYY-MM-DD, such as 2017-01-31");
            return day;
        }
    }

    private ZoneId zone(String value) {
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            problem("'" + shorten(value) + "' is no time zone; expected UTC or one such as Europe/Paris");
            return ZoneOffset.UTC;
        }
    }

    private void person(Matcher matcher) {
        String handle = matcher.group(1);
        String[] parts = matcher.group(2).strip().split("\\s*\\|\\s*", -1);
        if (handle.equals(Transcript.ALARM)) {
            problem("'" + Transcript.ALARM + "' is the monitoring and no person; expected another handle");
        } else if (!HANDLE.matcher(handle).matches()) {
            problem("'" + shorten(handle)
                    + "' is no handle; expected a small letter, then small letters, digits, - or _");
        } else if (people.containsKey(handle)) {
            problem("'" + handle + "' is there already; expected each person once");
        } else if (parts[0].isEmpty() || parts.length > 3) {
            problem("'" + handle + "' needs a name; expected 'person " + handle + ": Name | Team | Zone',"
                    + " team and zone may be left out");
        } else {
            people.put(handle, person(handle, parts));
        }
    }

    private Person person(String handle, String[] parts) {
        try {
            Person person = Person.of(handle, parts[0]).chatId(ConsoleChat.NAME, handle);
            Person placed = parts.length > 1 && !parts[1].isEmpty() ? person.team(parts[1]) : person;
            return parts.length > 2 ? placed.zone(zone(parts[2])) : placed;
        } catch (IllegalArgumentException e) {
            problem("'" + handle + "' has a name that cannot be used: " + e.getMessage());
            return Person.of(handle, handle);
        }
    }

    private void spoken(Matcher matcher) {
        String handle = matcher.group(2);
        String text = matcher.group(3).strip();
        Instant at = at(matcher.group(1));
        if (at == null) {
            return;
        }
        Utterance utterance = new Utterance(number, at, handle, text);
        if (!handle.equals(Transcript.ALARM) && !people.containsKey(handle)) {
            problem("nobody is called '" + shorten(handle) + "'; expected " + Transcript.ALARM + " or one of "
                    + people.keySet() + ", or a line 'person " + shorten(handle) + ": Name' above");
        } else if (text.isEmpty()) {
            problem("'" + handle + "' says nothing; expected a text after the colon");
        } else if (at.isBefore(last)) {
            problem("time goes back to " + matcher.group(1) + "; expected a time not before that of the line above,"
                    + " or '== YYYY-MM-DD' where a new day begins");
        } else if (utterance.pin()
                && (utterances.isEmpty()
                        || utterances.get(utterances.size() - 1).command())) {
            problem(":pushpin: pins what was said just before it; expected it below words of somebody");
        } else {
            last = at;
            utterances.add(utterance);
        }
    }

    private @Nullable Instant at(String value) {
        if (day == null) {
            problem("there is no day yet; expected a line 'date: YYYY-MM-DD' above the first words");
            day = LocalDate.EPOCH;
            return null;
        }
        try {
            LocalTime time = LocalTime.parse(value.indexOf(':') == 1 ? "0" + value : value);
            return day.atTime(time).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            problem("'" + value + "' is no time of day; expected HH:MM or HH:MM:SS");
            return null;
        }
    }

    private void problem(String text) {
        problems.add(file + ", line " + number + ": " + text);
    }

    private static String shorten(String text) {
        String safe = Safe.line(text);
        return safe.length() <= 60 ? safe : safe.substring(0, 59) + "…";
    }
}
