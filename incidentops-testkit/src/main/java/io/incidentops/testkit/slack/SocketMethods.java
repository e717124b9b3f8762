package io.incidentops.testkit.slack;

import io.incidentops.testkit.http.Json;
import io.incidentops.testkit.slack.Method.Access;
import io.incidentops.testkit.slack.Method.Tier;
import java.util.List;

/** Socket Mode's way in. */
final class SocketMethods {
    private SocketMethods() {}

    static List<Method> all(Stage stage) {
        return List.of(Method.of(
                        "apps.connections.open",
                        "",
                        Tier.THREE,
                        call -> Json.object().put("url", "ws://" + call.base() + stage.sockets.ticket()))
                .with(Access.APP));
    }
}
