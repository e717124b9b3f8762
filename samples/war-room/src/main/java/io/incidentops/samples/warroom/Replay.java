package io.incidentops.samples.warroom;

import io.incidentops.IncidentOps;
import io.incidentops.testkit.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plays a transcript against the real engine: a clock that jumps from line to line, and on its way stops wherever a
 * promise comes due. Not thread-safe.
 */
final class Replay {
    /** A line takes as long to read as it has characters, and somebody has to look at it first. */
    private static final int GLANCE = 30;

    private final IncidentOps ops;
    private final Conversation conversation;
    private final ManualClock clock;
    private final Pace pace;

    Replay(IncidentOps ops, Conversation conversation, ManualClock clock, Pace pace) {
        this.ops = ops;
        this.conversation = conversation;
        this.clock = clock;
        this.pace = pace;
    }

    void play(Transcript transcript) {
        play(transcript, 0);
    }

    /** Goes on with a line, after those that were played by an earlier run. */
    void play(Transcript transcript, int from) {
        List<Utterance> lines = transcript.utterances();
        double whole = lines.stream().mapToInt(Replay::weight).sum();
        for (int i = 0; i < lines.size(); i++) {
            Utterance line = lines.get(i);
            if (i < from) {
                recall(transcript, line);
                continue;
            }
            keepPromises(line.at());
            clock.set(line.at());
            utter(transcript, line);
            ops.runDue();
            Progress.played(ops.store(), transcript, i + 1);
            pace.pause(weight(line) / whole);
        }
    }

    private void recall(Transcript transcript, Utterance line) {
        if (!line.command() && !line.pin()) {
            conversation.heard(transcript.actor(line.handle()), line.text(), line.at(), key(line));
        }
    }

    private static String key(Utterance line) {
        return "line/" + line.line();
    }

    private static int weight(Utterance utterance) {
        return GLANCE + utterance.text().length();
    }

    private void keepPromises(Instant until) {
        Optional<Instant> due = ops.nextDue();
        while (due.isPresent() && !due.get().isAfter(until)) {
            boolean late = !due.get().isAfter(clock.instant());
            if (!late) {
                clock.set(due.get());
            }
            if (ops.runDue() == 0 && late) {
                return;
            }
            due = ops.nextDue();
        }
    }

    private void utter(Transcript transcript, Utterance utterance) {
        var who = transcript.actor(utterance.handle());
        if (!who.isPerson()) {
            conversation.alarm(who, utterance.text(), key(utterance));
        } else if (utterance.pin()) {
            conversation.pin(who);
        } else {
            conversation.say(who, utterance.text(), key(utterance));
        }
    }
}
