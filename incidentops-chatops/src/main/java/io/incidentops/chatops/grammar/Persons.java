package io.incidentops.chatops.grammar;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.incidentops.model.Actor;
import io.incidentops.model.IncidentState;
import io.incidentops.port.Person;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** People, whom the directory or the incident knows. */
public final class Persons {
    /** A person, by handle, name or the beginning of one of them; {@code me} is whoever asks. */
    public static final ArgumentType<Actor> PERSON = new Type(false);

    /** A person by handle: for a place where a word may be something else. */
    public static final ArgumentType<Actor> HANDLE = new Type(true);

    private static final Pattern MENTION = Pattern.compile("<@([^|>]+)(?:\\|[^>]*)?>");
    private static final Pattern NAMED = Pattern.compile("<@[^|>]+\\|([^>]+)>");
    private static final int CANDIDATES = 5;

    private Persons() {}

    private record Type(boolean marked) implements ArgumentType<Actor> {
        @Override
        public String placeholder() {
            return "@PERSON";
        }

        @Override
        public boolean claims(String word, Asking asking) {
            return word.startsWith("@")
                    || word.startsWith("<@")
                    || (!marked && ArgumentType.super.claims(word, asking));
        }

        @Override
        public Actor read(String word, Asking asking) {
            Matcher mention = MENTION.matcher(word);
            String name = mention.matches() ? mention.group(1) : word.startsWith("@") ? word.substring(1) : word;
            if (name.equalsIgnoreCase("me")) {
                return asking.ops().actor();
            }
            List<Actor> found = name.isEmpty() ? List.of() : find(name, asking);
            if (found.size() == 1) {
                return found.get(0);
            }
            throw new Mistake(
                    found.isEmpty()
                            ? "there is nobody called '" + Typed.shown(word) + "'" + near(name, asking)
                            : "'" + Typed.shown(word) + "' may be " + handles(found) + "; write one of them");
        }

        @Override
        public List<String> candidates(Asking asking) {
            Set<String> all = new LinkedHashSet<>();
            known(asking).forEach(actor -> all.add("@" + actor.id()));
            asking.ops().directory().people().forEach(person -> all.add("@" + person.id()));
            return List.copyOf(all);
        }
    }

    /**
     * Somebody as an adapter writes them in a command: one word, which a text shows as their name.
     *
     * @param id the directory's id
     * @param name how people call them
     * @return the word
     */
    public static String mention(String id, String name) {
        // A figure space is no space to the parser.
        return "<@" + id + "|" + name.replaceAll("[\\s|<>]+", "\u2007") + ">";
    }

    /** A text with names in the place of mentions. */
    static String named(String text) {
        return NAMED.matcher(text).replaceAll("@$1").replace('\u2007', ' ');
    }

    private static List<Actor> find(String name, Asking asking) {
        List<Actor> listed = asking.ops().directory().find(name).stream()
                .map(Person::actor)
                .distinct()
                .toList();
        if (!listed.isEmpty()) {
            return listed;
        }
        String wanted = name.toLowerCase(Locale.ROOT);
        List<Actor> begin = known(asking).stream()
                .filter(actor -> begins(actor.id(), wanted) || begins(actor.name(), wanted))
                .toList();
        List<Actor> exact = begin.stream()
                .filter(actor ->
                        actor.id().equalsIgnoreCase(name) || actor.name().equalsIgnoreCase(name))
                .toList();
        return exact.isEmpty() ? begin : exact;
    }

    private static boolean begins(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    /** Whom the directory need not know: those who take part already, and whoever asks. */
    private static List<Actor> known(Asking asking) {
        IncidentState state = asking.state();
        Stream<Actor> part = state == null
                ? Stream.of()
                : Stream.of(
                                state.people().holders().stream().map(holder -> holder.person()),
                                state.people().offers().stream().map(offer -> offer.to()),
                                state.people().participants().stream().map(each -> each.person()),
                                state.work().actions().stream().map(action -> action.owner()),
                                Stream.of(state.lifecycle().declared().by()))
                        .flatMap(each -> each);
        return Stream.concat(part, Stream.of(asking.ops().actor()))
                .filter(Actor::isPerson)
                .distinct()
                .toList();
    }

    private static String near(String name, Asking asking) {
        List<String> handles = PERSON.candidates(asking);
        List<String> near = NearMiss.of("@" + name.toLowerCase(Locale.ROOT), handles);
        List<String> shown = near.isEmpty() ? handles : near;
        return shown.isEmpty()
                ? "; write me for yourself"
                : "; write me, or such as "
                        + shown.stream().limit(CANDIDATES).map(Typed::shown).collect(Collectors.joining(", "));
    }

    private static String handles(List<Actor> found) {
        return found.stream()
                .limit(CANDIDATES)
                .map(actor -> "@" + Typed.shown(actor.id()) + " (" + Typed.shown(actor.name()) + ")")
                .collect(Collectors.joining(", "));
    }
}
