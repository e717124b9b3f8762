package io.incidentops.pagerduty.rest;

import java.util.List;

/** Notes of incidents, of which each may have 2,000. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class NotesApi {
    private final Session session;

    NotesApi(Session session) {
        this.session = session;
    }

    /**
     * The notes of an incident.
     *
     * @param incident its id
     * @return the notes, as PagerDuty orders them
     */
    public List<Note> list(String incident) {
        return new io.incidentops.pagerduty.value.Fields(session.call(Ask.get("incidents", incident, "notes")))
                .list("notes", Note::read);
    }

    /**
     * Writes a note.
     *
     * @param incident the incident's id
     * @param content the words
     * @return the note
     */
    public Note add(String incident, String content) {
        return session.one(Ask.post(json(content), "incidents", incident, "notes"), "note", Note::read);
    }

    /**
     * Writes a note anew.
     *
     * @param incident the incident's id
     * @param note the note's id
     * @param content the words
     * @return the note
     */
    public Note update(String incident, String note, String content) {
        return session.one(Ask.put(json(content), "incidents", incident, "notes", note), "note", Note::read);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String content) {
        return Ask.wrapped("note", Ask.object().put("content", content));
    }
}
