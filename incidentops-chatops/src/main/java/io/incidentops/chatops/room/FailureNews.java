package io.incidentops.chatops.room;

import io.incidentops.event.DeliveryFailed;
import io.incidentops.model.Text;
import io.incidentops.policy.EffectKinds;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.OnCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the room says when somebody could not be told. */
final class FailureNews {
    private static final int NAMES = 5;
    private static final int REASON = 200;

    private FailureNews() {}

    static void add(News.Book book) {
        book.on(DeliveryFailed.class, FailureNews::failed);
    }

    private static @Nullable Message failed(DeliveryFailed event, Scene scene) {
        if (event.type().startsWith(RoomKinds.CHAT)) {
            return null;
        }
        String reason = Text.shorten(event.reason(), REASON);
        if (!event.type().equals(EffectKinds.PAGE)) {
            return Message.of("A delivery failed: " + event.type() + " to " + event.target() + ": " + reason);
        }
        if (!scene.state().phase().open()) {
            return null;
        }
        return Message.of("The page to " + event.target() + " did not go out: " + reason)
                .text("Please reach them another way.")
                .items("On call, as the pager last said:", names(event.target(), scene));
    }

    private static List<Line> names(String target, Scene scene) {
        List<OnCall> all = scene.context().ops().onCall();
        List<OnCall> meant = all.stream()
                .filter(each -> each.target().toString().equals(target))
                .toList();
        return (meant.isEmpty() ? all : meant)
                .stream()
                        .limit(NAMES)
                        .map(each -> Line.join(each.person(), " (" + each.target() + ")"))
                        .toList();
    }
}
