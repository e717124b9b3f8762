package io.incidentops.chatops.room;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.incidentops.chatops.ChatInput;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Text;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Suggests to name one person where somebody asks everyone and so nobody: "can someone" is what PagerDuty's incident
 * response documentation warns of (the bystander effect). Thread-safe.
 */
public final class Nudge {
    private static final Duration EVERY = Duration.ofMinutes(2);
    private static final int CHANNELS = 1000;
    private static final int LONGEST = 4000;
    private static final int WORK = 160;
    private static final String ANYBODY = "(?:some|any) ?(?:one|body)(?: else| here| of you)?";
    private static final Pattern QUOTED =
            Pattern.compile("(?s)```.*?(?:```|$)|`[^`]*`|\"[^\"]*\"|“[^”]*”|„[^“”]*[“”]|(?m)^\\s*>.*$");
    private static final Pattern ASKING = Pattern.compile("(?i)(?:^|[^\\pL\\pN])(?:"
            + "(?:can|could|would|will|may|might) (?:please )?" + ANYBODY + "(?: please)?(?: be able to| want to)?"
            + "|" + ANYBODY + " (?:should|needs? to|has to|have to|must|ought to|can|could|please)(?: please)?"
            + "|(?:is|are) (?:there )?" + ANYBODY + " (?:able|free|available|around|who can|who could|to)(?: to)?"
            + "|" + ANYBODY + " (?:able|free|available|up) (?:to|for)"
            + "|who (?:can|could|will|would|wants to|has time to|is able to|is free to)(?: please)?"
            + "|(?:we|i) need " + ANYBODY + " (?:to|who can)"
            + "|does " + ANYBODY + " have time to"
            + ")\\s+(?:please )?([^.!?\\n]+)");

    /** Looking back asks nobody for anything. */
    private static final Pattern LOOKING_BACK =
            Pattern.compile("(?i)^(?:have|be|know|knows|tell|explain|see|say|remember|imagine|also be|i|we|you)\\b");

    private final RoomContext context;
    private final Map<String, Instant> last = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > CHANNELS;
        }
    };

    /**
     * Listens for a chat platform.
     *
     * @param context what the parts of the room share
     */
    public Nudge(RoomContext context) {
        this.context = context;
    }

    /**
     * Answers plain talk.
     *
     * @param input what was said
     * @return the hint, or nothing
     */
    public Optional<Message> said(ChatInput input) {
        String work = work(input.text());
        if (work == null) {
            return Optional.empty();
        }
        Optional<IncidentState> state = open(input);
        if (state.isEmpty() || !turn(input.channel())) {
            return Optional.empty();
        }
        String typed = context.typed("do") + " #" + state.get().number() + " @name 15m " + work;
        return Optional.of(Message.of(Line.join(
                "Asked of everyone, it is often done by no one. Name one person, for example: ",
                new Span.Words(typed))));
    }

    /** What is to be done, where nobody in particular is asked to do it. */
    static @Nullable String work(String said) {
        if (said.length() > LONGEST) {
            return null;
        }
        Matcher asking = ASKING.matcher(QUOTED.matcher(said).replaceAll(" "));
        if (!asking.find()) {
            return null;
        }
        String work = asking.group(1).strip();
        return work.isEmpty() || LOOKING_BACK.matcher(work).find() ? null : Text.shorten(work, WORK);
    }

    private Optional<IncidentState> open(ChatInput input) {
        Optional<IncidentId> incident = context.rooms().incident(input.channel());
        try {
            return incident.map(
                            id -> context.ops().as(input.actor()).incident(id).state())
                    .filter(state -> state.phase().open());
        } catch (UnknownIncidentException e) {
            return Optional.empty();
        }
    }

    private boolean turn(String channel) {
        Instant now = context.ops().clock().instant();
        synchronized (last) {
            Instant before = last.get(channel);
            if (before != null && now.isBefore(before.plus(EVERY))) {
                return false;
            }
            last.put(channel, now);
            return true;
        }
    }
}
