package io.incidentops.samples.warroom;

import io.incidentops.Incident;
import io.incidentops.chatops.ChatInput;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.port.Message;
import io.incidentops.review.PostmortemDraft;
import io.incidentops.testkit.ManualClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.utils.AttributedString;

/** A replay without pauses, which keeps what was shown and what each command was answered. */
final class Rehearsal implements AutoCloseable {
    final List<String> shown = new ArrayList<>();
    final Map<String, String> answers = new LinkedHashMap<>();
    private final House house;

    private Rehearsal(House house) {
        this.house = house;
    }

    static Rehearsal of(Transcript transcript) {
        ManualClock clock = ManualClock.at(transcript.utterances().get(0).at());
        List<String> lines = new ArrayList<>();
        Screen screen = new Screen((AttributedString line) -> lines.add(line.toString()), Look.PLAIN);
        House house = House.inMemory(screen, clock, transcript.people());
        Rehearsal rehearsal = new Rehearsal(house);
        Conversation conversation =
                new Conversation(house.ops(), house.chat(), new Listening(house.bot(), rehearsal.answers));
        new Replay(house.ops(), conversation, clock, Pace.NONE).play(transcript);
        rehearsal.shown.addAll(lines);
        return rehearsal;
    }

    House house() {
        return house;
    }

    Incident incident() {
        return house.ops().incident(1);
    }

    /** Everything that the record says at the end. */
    String told() {
        return incident().summary().toText()
                + incident().history().timeline().toText()
                + PostmortemDraft.of(incident().history(), house.ops().policy()).toMarkdown();
    }

    String screen() {
        return String.join("\n", shown);
    }

    @Override
    public void close() {
        house.close();
    }

    /** The bot, overheard. */
    private record Listening(Bot bot, Map<String, String> answers) implements Bot {
        @Override
        public Optional<Message> command(ChatInput input) {
            Optional<Message> answer = bot.command(input);
            answers.put(
                    answers.size() + 1 + " /" + input.text(),
                    answer.map(Message::plain).orElse(""));
            return answer;
        }

        @Override
        public Optional<Message> said(ChatInput input) {
            return bot.said(input);
        }

        @Override
        public Optional<Message> joined(ChatInput input) {
            return bot.joined(input);
        }

        @Override
        public Optional<Message> pinned(ChatInput message, Actor by) {
            return bot.pinned(message, by);
        }

        @Override
        public Optional<IncidentId> incidentOf(String channel) {
            return bot.incidentOf(channel);
        }
    }
}
