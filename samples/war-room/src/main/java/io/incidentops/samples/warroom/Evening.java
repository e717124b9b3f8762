package io.incidentops.samples.warroom;

import io.incidentops.Incident;
import io.incidentops.port.PersonDirectory;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.ManualClock;
import io.incidentops.view.Section;
import io.incidentops.view.Summary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of the program, from the first line on the screen to the last. */
final class Evening {
    private static final Duration PACE = Duration.ofSeconds(60);

    private final Options options;
    private final Place place;
    private final Screen screen;

    Evening(Options options, Place place) {
        this.options = options;
        this.place = place;
        this.screen = options.mode() == Options.Mode.INTERACTIVE ? place.screen() : place.stage();
    }

    void run() throws IOException {
        if (options.mode() == Options.Mode.INTERACTIVE) {
            interactive();
        } else {
            Path file = options.transcript();
            replay(file == null ? Transcript.bundled() : Transcript.read(file));
        }
    }

    private void replay(Transcript transcript) throws IOException {
        Path data = options.data();
        if (data == null) {
            replay(transcript, new MemoryStore());
        } else {
            Cellar cellar = new Cellar(data);
            replay(transcript, cellar.replay(transcript));
            cellar.forgetReplay();
        }
    }

    private void replay(Transcript transcript, IncidentStore store) throws IOException {
        List<Utterance> lines = transcript.utterances();
        int from = Progress.of(store, transcript);
        ManualClock clock = ManualClock.at(lines.get(Math.max(0, from - 1)).at());
        try (House house = House.still(screen, clock, transcript.people(), store)) {
            screen.rule(transcript.title());
            screen.note("A replay. Words after a name were written by hand; all else comes from the engine, through"
                    + " the chat port.");
            if (from > 0) {
                screen.note("The last run was stopped after line " + from + " of " + lines.size()
                        + ". Its incident and its promises were kept, and go on here.");
            }
            new Replay(house.ops(), house.conversation(), clock, pace()).play(transcript, from);
            finish(house);
        }
    }

    private Pace pace() {
        Duration asked = options.pace();
        Duration usual = place.terminal() == null ? Duration.ZERO : PACE;
        return Pace.taking(Objects.requireNonNullElse(asked, usual));
    }

    private void interactive() throws IOException {
        InstantSource clock = InstantSource.system();
        Path data = options.data();
        IncidentStore store = data == null ? new MemoryStore(clock) : new Cellar(data).own();
        boolean terminal = place.terminal() != null;
        try (House house = terminal
                ? House.running(screen, clock, Cast.PEOPLE, store)
                : House.still(screen, clock, Cast.PEOPLE, store)) {
            Session session = new Session(
                    house.conversation(), house.chat(), screen, house.bot(), PersonDirectory.of(Cast.PEOPLE));
            session.greet();
            if (terminal) {
                new Keyboard(place, session, house).run();
            } else {
                house.ops().runDue();
                lines(session, house);
            }
            finish(house);
            if (data != null && !house.incidents().isEmpty()) {
                screen.note("What is open is kept in " + data + " and goes on when you come back.");
            }
        }
    }

    private static void lines(Session session, House house) throws IOException {
        BufferedReader input = Place.input();
        @Nullable String line = input.readLine();
        while (line != null && session.line(line)) {
            house.ops().runDue();
            line = input.readLine();
        }
    }

    private void finish(House house) throws IOException {
        List<Incident> incidents = house.incidents();
        if (incidents.isEmpty()) {
            screen.note("\nNo incident was declared here, so there is nothing to keep. Good-bye.");
        }
        for (Incident incident : incidents) {
            String name = "war-room-" + incident.number();
            Path out = options.out();
            Path folder = out == null ? Path.of(name) : incidents.size() == 1 ? out : out.resolve(name);
            excerpt(incident);
            for (Path paper : Papers.write(house.ops(), incident, folder)) {
                screen.note("written: " + paper);
            }
        }
    }

    private void excerpt(Incident incident) {
        Summary summary = incident.summary();
        screen.rule("What is left of #" + incident.number());
        screen.note(summary.headline().text());
        for (Section section : summary.sections()) {
            String first = section.statements().get(0).text();
            int more = section.statements().size() - 1;
            screen.note(
                    "  " + section.topic().heading() + ": " + first + (more == 0 ? "" : " (and " + more + " more)"));
        }
        screen.note("");
    }
}
