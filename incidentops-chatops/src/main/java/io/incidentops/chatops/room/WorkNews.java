package io.incidentops.chatops.room;

import io.incidentops.event.ActionAssigned;
import io.incidentops.event.ActionDone;
import io.incidentops.event.ActionDropped;
import io.incidentops.event.DecisionRecorded;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.ActionItem;
import io.incidentops.model.Audience;
import io.incidentops.model.Text;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.Optional;

/** What the room says of updates, decisions and actions. */
final class WorkNews {
    private static final int TEXT = 300;

    private WorkNews() {}

    static void add(News.Book book) {
        book.on(
                UpdatePosted.class,
                (event, scene) -> Message.of(Line.join(
                        new Span.Strong(event.audience() == Audience.PUBLIC ? "Public update" : "Update"),
                        " by ",
                        scene.by(),
                        ": " + event.text())));
        book.on(
                DecisionRecorded.class,
                (event, scene) ->
                        Message.of(Line.join(new Span.Strong("Decision"), " by ", scene.by(), ": " + event.text())));
        book.on(ActionAssigned.class, WorkNews::assigned);
        book.on(
                ActionDone.class,
                (event, scene) -> Message.of(Line.join(
                        scene.by(), " finished " + label(event.action(), scene) + Scene.because(event.result()))));
        book.on(
                ActionDropped.class,
                (event, scene) -> Message.of(Line.join(
                        scene.by(), " dropped " + label(event.action(), scene) + Scene.because(event.reason()))));
    }

    private static Message assigned(ActionAssigned event, Scene scene) {
        Optional<ActionItem> action = scene.state().work().action(scene.event().version());
        String label = label(scene.event().version(), scene);
        Message message = Message.of(Line.join(
                Scene.calling(event.to()), ": " + label + " is yours until ", event.due(), ", from ", scene.by(), "."));
        // The action's own text may have been corrected or redacted since.
        String text = action.map(ActionItem::text).orElse(event.text());
        message = message.text(Text.shorten(text, Text.BODY));
        boolean asked =
                action.isPresent() && action.get().open() && action.get().accepted() == null;
        return asked
                ? message.buttons(
                        scene.button("OK, I do it", "ok", label),
                        scene.button("I cannot", "no", label + " I cannot now"))
                : message;
    }

    /** What people call an action, with its beginning where it is still known. */
    static String label(long version, Scene scene) {
        return scene.state()
                .work()
                .action(version)
                .map(action -> "A" + action.number())
                .orElse("an action");
    }

    static String text(ActionItem action) {
        return Text.shorten(action.text(), TEXT);
    }
}
