package io.incidentops.samples.sloguard;

import io.incidentops.Incident;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The same over what was recorded: the alerts, the incidents and the credit that there would have been. */
final class Replay {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Screen screen;

    Replay(Screen screen) {
        this.screen = screen;
    }

    void run(Recording recording, Path folder) throws IOException {
        Instant began = recording.lines().get(0).time();
        screen.say("Replayed from " + began + " on, " + recording.lines().size() + " lines.");
        SimulatedTime time = new SimulatedTime(began);
        try (Guard guard = new Guard(time)) {
            Optional<Incident> open = Optional.empty();
            for (Recording.Line line : recording.lines()) {
                open = passUntil(line.time(), time, guard, open);
                guard.requests().recorder().add(line.good(), line.bad());
            }
            passUntil(time.instant().plus(MINUTE), time, guard, open);
            show(guard, time);
            new Papers(folder, screen).write(guard, guard.agreementByRequests(), time.instant());
        }
    }

    /** Lets time pass, and tells when an incident is opened or is over. */
    private Optional<Incident> passUntil(Instant later, SimulatedTime time, Guard guard, Optional<Incident> before) {
        Optional<Incident> open = before;
        while (time.instant().isBefore(later)) {
            time.pass(MINUTE);
            guard.tick();
            Optional<Incident> now = guard.incident();
            if (!now.map(Incident::id).equals(open.map(Incident::id))) {
                show(guard, time);
                now.ifPresentOrElse(screen::incident, screen::quiet);
            }
            open = now;
        }
        return open;
    }

    private void show(Guard guard, SimulatedTime time) {
        screen.show(guard.status(), guard.agreementByRequests().standing(time.instant()));
    }
}
