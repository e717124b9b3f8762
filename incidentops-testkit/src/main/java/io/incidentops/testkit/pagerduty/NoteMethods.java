package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Notes and status updates. */
final class NoteMethods {
    private static final int MOST_NOTES = 2000;

    private NoteMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/incidents/{id}/notes", NoteMethods::list),
                Route.post("/incidents/{id}/notes", 200, NoteMethods::create).from(),
                Route.put("/incidents/{id}/notes/{note}", NoteMethods::update).from(),
                Route.post("/incidents/{id}/status_updates", 200, NoteMethods::publish)
                        .from());
    }

    /** The latest first. */
    private static ObjectNode list(RestCall call) {
        List<Note> notes = new ArrayList<>(call.ticket().notes);
        Collections.reverse(notes);
        return Json.object().set("notes", Refs.all(notes, NoteMethods::json));
    }

    private static ObjectNode create(RestCall call) {
        Ticket ticket = call.ticket();
        String content = RestCall.text(call.object("note"), "content");
        if (ticket.notes.size() >= MOST_NOTES) {
            throw new RestError(400, 2019, "Product Limit Exceeded", "An incident can have at most 2000 notes");
        }
        Note note = Editing.note(call.account(), ticket, call.agent(), content);
        return Json.object().set("note", json(note));
    }

    private static ObjectNode update(RestCall call) {
        Ticket ticket = call.ticket();
        String content = RestCall.text(call.object("note"), "content");
        for (int i = 0; i < ticket.notes.size(); i++) {
            Note note = ticket.notes.get(i);
            if (note.id().equals(call.path().get("note"))) {
                Note changed = new Note(note.id(), note.by(), content, note.at());
                ticket.notes.set(i, changed);
                return Json.object().set("note", json(changed));
            }
        }
        throw RestError.notFound();
    }

    private static ObjectNode json(Note note) {
        ObjectNode json = Json.object().put("id", note.id());
        if (note.by() != null) {
            json.set("user", Refs.user(note.by()));
        }
        json.putObject("channel").put("summary", "The PagerDuty website or APIs");
        return json.put("content", note.content())
                .put("created_at", Times.utc(note.at()))
                .put("updated_at", Times.utc(note.at()));
    }

    private static ObjectNode publish(RestCall call) {
        Ticket ticket = call.ticket();
        String message = RestCall.text(call.body(), "message");
        String id = Editing.statusUpdate(call.account(), ticket, call.agent(), message);
        ObjectNode update = Json.object().put("id", id).put("message", message);
        update.set("sender", Refs.user(call.person()));
        update.put("created_at", Times.utc(call.account().now()));
        for (String name : List.of("subject", "html_message")) {
            if (call.body().hasNonNull(name)) {
                update.set(name, call.body().get(name));
            }
        }
        return Json.object().set("status_update", update);
    }
}
