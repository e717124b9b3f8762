package io.incidentops.chatops.grammar;

import com.google.re2j.Pattern;
import io.incidentops.model.ActionItem;
import io.incidentops.model.IncidentState;
import io.incidentops.model.TaskItem;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Actions, tasks and events of an incident. */
public final class Items {
    /** An action, such as {@code A1}; becomes the number of the event that began it. */
    public static final ArgumentType<Long> ACTION = new Type("A1", true, false);

    /** An action or a task, such as {@code A1} or {@code T1}; becomes the number of the event that began it. */
    public static final ArgumentType<Long> WORK = new Type("A1|T1", true, true);

    /** An event of the timeline, such as {@code e12} or {@code 12}; {@code #12} is an incident. */
    public static final ArgumentType<Long> EVENT = Simple.of("EVENT", (word, asking) -> event(word));

    private static final Pattern ACTION_FORM = Pattern.compile("[Aa]?[0-9]{1,9}");
    private static final Pattern TASK_FORM = Pattern.compile("[Tt][0-9]{1,9}");
    private static final Pattern EVENT_FORM = Pattern.compile("[Ee]?[0-9]{1,15}");

    private Items() {}

    private record Type(String placeholder, boolean actions, boolean tasks) implements ArgumentType<Long> {
        @Override
        public Long read(String word, Asking asking) {
            IncidentState state = asking.state();
            if (state == null) {
                throw new Mistake("no incident is known here");
            }
            if (actions && ACTION_FORM.matches(word)) {
                return action(number(word), state, this, asking);
            }
            if (tasks && TASK_FORM.matches(word)) {
                return task(number(word), state, this, asking);
            }
            throw new Mistake("'" + Typed.shown(word) + "' is neither an action nor a task; write such as "
                    + placeholder.replace("|", " or ") + open(this, asking));
        }

        @Override
        public List<String> candidates(Asking asking) {
            IncidentState state = asking.state();
            if (state == null) {
                return List.of();
            }
            Stream<String> acts = state.work().openActions().stream().map(action -> "A" + action.number());
            Stream<String> others = state.work().openTasks().stream().map(task -> "T" + task.number());
            return Stream.concat(actions ? acts : Stream.of(), tasks ? others : Stream.of())
                    .toList();
        }
    }

    private static long action(int number, IncidentState state, Type type, Asking asking) {
        for (ActionItem action : state.work().actions()) {
            if (action.number() == number) {
                return action.mark().version();
            }
        }
        throw new Mistake("there is no action A" + number + open(type, asking));
    }

    private static long task(int number, IncidentState state, Type type, Asking asking) {
        for (TaskItem task : state.work().tasks()) {
            if (task.number() == number) {
                return task.mark().version();
            }
        }
        throw new Mistake("there is no task T" + number + open(type, asking));
    }

    private static String open(Type type, Asking asking) {
        List<String> open = type.candidates(asking);
        return open.isEmpty() ? "; none is open" : "; open: " + String.join(", ", open);
    }

    private static int number(String word) {
        return Integer.parseInt(Character.isDigit(word.charAt(0)) ? word : word.substring(1));
    }

    private static Long event(String word) {
        if (!EVENT_FORM.matches(word)) {
            throw new Mistake("'" + Typed.shown(word) + "' is no event; write e12 or 12 as the timeline shows it, and"
                    + " #12 only for an incident");
        }
        return Long.valueOf(word.toLowerCase(Locale.ROOT).replace("e", ""));
    }
}
