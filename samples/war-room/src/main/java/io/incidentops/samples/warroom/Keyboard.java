package io.incidentops.samples.warroom;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;

/** A session at a terminal: a prompt with history and completion, below what the room shows meanwhile. */
final class Keyboard {
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final int MOMENTS = 25;

    private final Session session;
    private final House house;
    private final LineReader reader;

    Keyboard(Place place, Session session, House house) {
        this.session = session;
        this.house = house;
        DefaultParser words = new DefaultParser();
        words.setQuoteChars(new char[0]); // an apostrophe is no quotation mark
        words.setEscapeChars(new char[0]);
        this.reader = LineReaderBuilder.builder()
                .terminal(Objects.requireNonNull(place.terminal()))
                .parser(words)
                .completer(this::complete)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // "!" is part of what people say
                .option(LineReader.Option.ERASE_LINE_ON_FINISH, true) // the room shows it again, with its time
                .build();
        place.out(line -> reader.printAbove(line));
    }

    private void complete(LineReader from, ParsedLine typed, List<Candidate> candidates) {
        String before = typed.line().substring(0, typed.cursor());
        session.complete(before).forEach(text -> candidates.add(new Candidate(text)));
    }

    void run() {
        boolean more = true;
        while (more) {
            try {
                more = session.line(reader.readLine(session.prompt()));
                settle();
            } catch (UserInterruptException e) {
                // Ctrl-C gives up the line, as in a shell
            } catch (EndOfFileException e) {
                more = false;
            }
        }
    }

    /** Gives the threads a moment, so that what a line caused stands above the next prompt. */
    private void settle() {
        Pace pace = Pace.taking(MOMENT);
        for (int i = 0; i < MOMENTS && house.ops().health().waiting() > 0; i++) {
            pace.pause(1);
        }
    }
}
