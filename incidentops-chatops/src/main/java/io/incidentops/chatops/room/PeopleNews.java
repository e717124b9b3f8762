package io.incidentops.chatops.room;

import io.incidentops.event.Basis;
import io.incidentops.event.OfferExpired;
import io.incidentops.event.RoleAssigned;
import io.incidentops.event.RoleDeclined;
import io.incidentops.event.RoleOffered;
import io.incidentops.event.RoleReleased;
import io.incidentops.model.Actor;
import io.incidentops.model.Role;
import io.incidentops.policy.RoleDefinition;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import org.jspecify.annotations.Nullable;

/** What the room says of command and of offers. */
final class PeopleNews {
    private PeopleNews() {}

    static void add(News.Book book) {
        book.on(RoleAssigned.class, PeopleNews::assigned);
        book.on(RoleReleased.class, PeopleNews::released);
        book.on(RoleOffered.class, PeopleNews::offered);
        book.on(
                RoleDeclined.class,
                (event, scene) -> Message.of(
                        Line.join(scene.by(), " declined " + as(event.role(), scene) + Scene.because(event.reason()))));
        book.on(
                OfferExpired.class,
                (event, scene) -> Message.of(Line.join(
                        event.to(), " did not answer: the offer of " + as(event.role(), scene) + " lapsed.")));
    }

    private static Message assigned(RoleAssigned event, Scene scene) {
        if (!event.role().equals(Role.COMMANDER)) {
            return Message.of(Line.join(event.to(), " is " + scene.role(event.role()) + " now."));
        }
        Actor before = event.replaced();
        String how = event.basis() == Basis.TAKEN_OVER ? " took over from " : " follows ";
        Line line = before == null
                ? Line.join(event.to(), " has ", new Span.Strong("command"), " now" + Scene.because(event.reason()))
                : Line.join(
                        event.to(),
                        " has ",
                        new Span.Strong("command"),
                        " now and" + how,
                        before,
                        Scene.because(event.reason()));
        return Message.of(line);
    }

    private static Message released(RoleReleased event, Scene scene) {
        if (!event.role().equals(Role.COMMANDER)) {
            return Message.of(Line.join(
                    event.person(), " is no longer " + scene.role(event.role()) + Scene.because(event.reason())));
        }
        Message message =
                Message.of(Line.join(event.person(), " no longer has command" + Scene.because(event.reason())));
        return scene.state().phase().open() && scene.state().commander().isEmpty()
                ? message.buttons(scene.button("Take command", "role take", "commander"))
                : message;
    }

    private static @Nullable Message offered(RoleOffered event, Scene scene) {
        if (scene.state().people().offer(event.role(), event.to()).isEmpty()) {
            return null;
        }
        String key = event.role().key();
        Message message = Message.of(Line.join(
                Scene.calling(event.to()),
                ": ",
                scene.by(),
                " offers you " + as(event.role(), scene) + duty(event.role(), scene) + ". Please answer by ",
                event.expiresAt(),
                "."));
        return message.buttons(
                scene.button("Accept", "role accept", key),
                scene.button("Decline", "role decline", key + " I cannot now"));
    }

    private static String duty(Role role, Scene scene) {
        return scene.policy()
                .catalogue()
                .role(role)
                .map(RoleDefinition::duty)
                .map(duty -> " (" + duty + ")")
                .orElse("");
    }

    private static String as(Role role, Scene scene) {
        return role.equals(Role.COMMANDER) ? "command" : "the role of " + scene.role(role);
    }
}
