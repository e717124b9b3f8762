package io.incidentops.view;

import io.incidentops.model.Entry;
import io.incidentops.model.EntryKind;
import io.incidentops.model.IncidentState;
import io.incidentops.model.LinkedIncident;
import io.incidentops.model.Room;
import io.incidentops.phrases.NowPhrases;
import io.incidentops.phrases.Wording;
import io.incidentops.phrases.Words;
import io.incidentops.port.Line;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;

/** Where to look: addresses, rooms, other incidents. */
final class Links {
    private final IncidentState state;
    private final Wording wording;
    private final Sources sources;

    Links(IncidentState state, Wording wording, Sources sources) {
        this.state = state;
        this.wording = wording;
        this.sources = sources;
    }

    List<Statement> lines() {
        List<Statement> lines = new ArrayList<>();
        for (Entry entry : state.knowledge().of(EntryKind.LINK).last()) {
            lines.add(sources.statement(NowPhrases.entry(entry, wording), entry.mark()));
        }
        for (Room room : state.connections().rooms()) {
            if (room.link() != null) {
                Line line = Line.join(room.platform() + " ", new Span.Link(room.link(), room.link()));
                lines.add(sources.statement(line, room.mark()));
            }
        }
        for (LinkedIncident other : state.connections().incidents()) {
            lines.add(sources.statement(Line.of(Words.relation(other.relation(), other.number())), other.mark()));
        }
        return lines;
    }
}
