package io.incidentops.chatops.room;

import io.incidentops.event.DeadlinePassed;
import io.incidentops.event.DeadlinePlanned;
import io.incidentops.event.RecordedEvent;
import io.incidentops.model.ActionItem;
import io.incidentops.model.Actor;
import io.incidentops.model.Entry;
import io.incidentops.model.EntryKind;
import io.incidentops.model.Fact;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.model.Role;
import io.incidentops.model.RoleHolder;
import io.incidentops.model.TaskItem;
import io.incidentops.policy.PromiseNames;
import io.incidentops.policy.ResponsePolicy.Timing;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the room says when a promise comes due: it calls whoever can keep it, unless it was kept meanwhile. */
final class PromiseNews {
    private static final Duration NOTICEABLE = Duration.ofMinutes(1);
    private static final List<Role> UPDATING = List.of(Role.COMMANDER, Role.INTERNAL_LIAISON, Role.CUSTOMER_LIAISON);

    private PromiseNews() {}

    static void add(News.Book book) {
        book.on(DeadlinePassed.class, PromiseNews::passed);
    }

    private static @Nullable Message passed(DeadlinePassed event, Scene scene) {
        String name = event.name();
        if (name.startsWith(PromiseNames.ACTION)) {
            return action(event, scene);
        }
        if (name.startsWith(PromiseNames.TASK)) {
            return task(event, scene);
        }
        return switch (name) {
            case PromiseNames.ACKNOWLEDGE -> acknowledge(event, scene);
            case PromiseNames.COMMANDER -> commander(event, scene);
            case PromiseNames.UPDATE -> update(event, scene);
            case PromiseNames.LONG -> longer(event, scene);
            case PromiseNames.SHIFT -> shift(event, scene);
            case PromiseNames.SILENCE -> silence(event, scene);
            case PromiseNames.POSTMORTEM -> postmortem(event, scene);
            default -> name.indexOf(':') >= 0 ? null : planned(event, scene);
        };
    }

    private static @Nullable Message acknowledge(DeadlinePassed event, Scene scene) {
        return scene.state().phase() == Phase.TRIGGERED
                ? Message.of("Nobody has taken this incident yet. Who does?" + late(event))
                        .buttons(scene.button("Acknowledge", "ack", ""))
                : null;
    }

    private static @Nullable Message commander(DeadlinePassed event, Scene scene) {
        if (!scene.state().phase().open() || scene.state().commander().isPresent()) {
            return null;
        }
        List<Object> parts = called(scene.state(), List.of(Role.DEPUTY));
        parts.add("Nobody has command, and a major incident needs somebody who decides. Whoever can: please take it."
                + late(event));
        return Message.of(Line.join(parts.toArray())).buttons(scene.button("Take command", "role take", "commander"));
    }

    private static @Nullable Message update(DeadlinePassed event, Scene scene) {
        IncidentState state = scene.state();
        boolean kept = state.knowledge()
                .of(EntryKind.UPDATE)
                .latest()
                .map(Entry::mark)
                .filter(mark -> mark.version() > scene.event().version())
                .isPresent();
        if (kept || !state.phase().open()) {
            return null;
        }
        List<Object> parts = called(state, UPDATING);
        parts.add("An update is due: what is known, what is being done, and when the next one comes. Type "
                + scene.typed("update", "...") + late(event));
        return Message.of(Line.join(parts.toArray()));
    }

    private static @Nullable Message longer(DeadlinePassed event, Scene scene) {
        if (!scene.state().phase().open()) {
            return null;
        }
        Timing timing = scene.policy().timing();
        return Message.of("This incident has lasted for " + Times.human(timing.longAfter())
                + ". Plan hand-overs and breaks; an update every " + Times.human(timing.longUpdateEvery())
                + " is enough from now on." + late(event));
    }

    private static @Nullable Message shift(DeadlinePassed event, Scene scene) {
        Optional<RoleHolder> holder = scene.state().people().commander().filter(mine -> before(mine, scene));
        if (holder.isEmpty() || !scene.state().phase().open()) {
            return null;
        }
        Timing timing = scene.policy().timing();
        boolean limit = event.count() > 1;
        String since = Times.human(limit ? timing.shiftLimit() : timing.shiftAdvice());
        return Message.of(Line.join(
                Scene.calling(holder.get().person()),
                ": you have had command for " + since + "."
                        + (limit ? " Please hand over now" : " Please think of whom to hand over to")
                        + ", with " + scene.typed("handoff", "@name") + late(event)));
    }

    private static @Nullable Message silence(DeadlinePassed event, Scene scene) {
        Optional<RoleHolder> holder = scene.state().people().commander().filter(mine -> before(mine, scene));
        Instant seen = scene.state().people().commanderSeen();
        boolean spoke = seen != null && seen.isAfter(scene.event().occurredAt());
        if (holder.isEmpty() || spoke || !scene.state().phase().open()) {
            return null;
        }
        String silent = Times.human(scene.policy().timing().commanderSilent());
        return Message.of(Line.join(
                        Scene.calling(holder.get().person()),
                        ": the record has had nothing from you for " + silent
                                + ". Any command of yours shows that you are there. Until then, whoever may command can"
                                + " take it."
                                + late(event)))
                .buttons(scene.button("Take command", "role take", "commander"));
    }

    private static boolean before(RoleHolder holder, Scene scene) {
        return holder.mark().version() < scene.event().version();
    }

    private static @Nullable Message postmortem(DeadlinePassed event, Scene scene) {
        if (scene.state().postmortem().settled() || scene.state().phase() != Phase.RESOLVED) {
            return null;
        }
        Fact<Actor> owner = scene.state().postmortem().owner();
        if (owner == null) {
            return Message.of("The post-mortem is due, and nobody owns it. Who does?" + late(event))
                    .buttons(scene.button("I own it", "postmortem owner", "@me"));
        }
        return Message.of(Line.join(
                Scene.calling(owner.value()),
                ": the post-mortem is due. Once it is published, type " + scene.typed("postmortem done", "https://...")
                        + late(event)));
    }

    private static @Nullable Message action(DeadlinePassed event, Scene scene) {
        Optional<ActionItem> action = number(event.name(), PromiseNames.ACTION)
                .flatMap(scene.state().work()::action)
                .filter(ActionItem::open);
        if (action.isEmpty()) {
            return null;
        }
        String label = "A" + action.get().number();
        return Message.of(Line.join(
                        Scene.calling(action.get().owner()),
                        ": the time-box of " + label + " is over (" + WorkNews.text(action.get())
                                + "). Is it finished, or do you need more time?" + late(event)))
                .buttons(
                        scene.button("Finished", "done", label + " finished"),
                        scene.button("15 minutes more", "more", label + " 15m"));
    }

    private static @Nullable Message task(DeadlinePassed event, Scene scene) {
        Optional<TaskItem> task = number(event.name(), PromiseNames.TASK)
                .flatMap(scene.state().work()::task)
                .filter(each -> each.done() == null);
        if (task.isEmpty()) {
            return null;
        }
        Actor owner = task.get().owner();
        String what = "task T" + task.get().number() + " is due" + late(event);
        return Message.of(owner == null ? Line.join("The " + what) : Line.join(Scene.calling(owner), ": the " + what));
    }

    private static Message planned(DeadlinePassed event, Scene scene) {
        List<RecordedEvent> record = scene.context()
                .ops()
                .store()
                .read(scene.state().id(), 0, (int) scene.event().version());
        String text = record.stream()
                .map(RecordedEvent::event)
                .filter(DeadlinePlanned.class::isInstance)
                .map(DeadlinePlanned.class::cast)
                .filter(each -> each.name().equals(event.name()))
                .reduce((first, second) -> second)
                .map(DeadlinePlanned::text)
                .orElse(null);
        return Message.of("Due now: " + event.name() + Scene.because(text) + late(event));
    }

    private static List<Object> called(IncidentState state, List<Role> roles) {
        List<Object> parts = new ArrayList<>();
        state.people().holders().stream()
                .filter(holder -> roles.contains(holder.role()))
                .map(RoleHolder::person)
                .distinct()
                .limit(3)
                .forEach(person -> parts.addAll(List.of(Scene.calling(person), " ")));
        return parts;
    }

    private static Optional<Long> number(String name, String prefix) {
        try {
            return Optional.of(Long.parseLong(name.substring(prefix.length())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String late(DeadlinePassed event) {
        return event.late().compareTo(NOTICEABLE) < 0 ? "" : " (noticed " + Times.human(event.late()) + " late)";
    }
}
