package io.incidentops.pagerduty.sync;

import io.incidentops.model.Text;
import io.incidentops.pagerduty.rest.PagerDutyException;
import io.incidentops.pagerduty.rest.PagerDutyRest;
import io.incidentops.pagerduty.sync.Inbound.Saying;
import io.incidentops.pagerduty.sync.Observation.News;
import io.incidentops.pagerduty.sync.Observation.Status;
import io.incidentops.pagerduty.value.Reference;
import io.incidentops.pagerduty.webhook.IncidentData;
import io.incidentops.pagerduty.webhook.NoteData;
import io.incidentops.pagerduty.webhook.ResponderData;
import io.incidentops.pagerduty.webhook.StatusUpdateData;
import io.incidentops.pagerduty.webhook.TaskData;
import io.incidentops.pagerduty.webhook.WebhookData;
import io.incidentops.pagerduty.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over what a webhook tells; what says nothing of an incident is only counted. */
final class Told {
    private final Inbound inbound;
    private final Matching matching;
    private final @Nullable PagerDutyRest rest;

    Told(Inbound inbound, Matching matching, @Nullable PagerDutyRest rest) {
        this.inbound = inbound;
        this.matching = matching;
        this.rest = rest;
    }

    /** The event's own id is signed and the same for every subscription, so it names the occasion where it is there. */
    void take(WebhookEvent event, String request) {
        String key = event.id().isEmpty() ? request : "pagerduty/event/" + Text.shorten(event.id(), 100);
        WebhookData data = event.data();
        Instant at = event.occurredAt() == null ? inbound.now() : event.occurredAt();
        if (data instanceof IncidentData incident && !incident.id().isEmpty()) {
            inbound.observe(observation(event, incident, at), key);
        } else if (data instanceof NoteData note && note.incident() != null) {
            String content = note.trimmed() ? whole(note) : note.content();
            inbound.note(
                    note.incident().id(),
                    new Inbound.Note(note.id().isEmpty() ? key : note.id(), content, event.agent(), at));
        } else {
            said(data).ifPresent(text -> fact(event, at, key, text));
        }
    }

    private static Observation observation(WebhookEvent event, IncidentData incident, Instant at) {
        return new Observation(
                incident.id(),
                incident.key(),
                incident.title(),
                Status.of(incident.status()),
                at,
                event.agent(),
                !incident.urgency().equals("low"),
                incident.service(),
                incident.assignees(),
                incident.priority(),
                incident.conferenceBridge() == null
                        ? null
                        : incident.conferenceBridge().url(),
                incident.resolveReason() == null
                        ? null
                        : incident.resolveReason().mergedInto(),
                incident.url(),
                event.type().equals("incident.reopened") ? News.REOPENED : News.TOLD);
    }

    /** A long note comes without its end; the whole is asked for, and what came is taken where that fails. */
    private String whole(NoteData note) {
        try {
            return rest == null
                    ? note.content()
                    : rest.notes().list(Objects.requireNonNull(note.incident()).id()).stream()
                            .filter(each -> each.id().equals(note.id()))
                            .findFirst()
                            .map(io.incidentops.pagerduty.rest.Note::content)
                            .orElse(note.content());
        } catch (PagerDutyException e) {
            return note.content();
        }
    }

    private void fact(WebhookEvent event, Instant at, String key, String text) {
        Reference incident = event.data().incident();
        if (incident != null) {
            matching.find(incident.id())
                    .ifPresent(ours -> inbound.fact(
                            ours,
                            new Saying(incident.id(), event.agent(), at, key),
                            Says.TOLD,
                            Text.shorten(text, Text.BODY)));
        }
    }

    /** What others do in it at PagerDuty, in words; nothing for what the record need not know. */
    private static Optional<String> said(WebhookData data) {
        if (data instanceof ResponderData responder) {
            Reference who = responder.user() == null ? responder.escalationPolicy() : responder.user();
            return who == null
                    ? Optional.empty()
                    : Optional.of(Says.responder(who, responder.state(), responder.message()));
        }
        if (data instanceof StatusUpdateData update) {
            return Optional.of(Says.statusUpdate(update.message()));
        }
        return data instanceof TaskData task ? Optional.of(Says.task(task.name(), task.status())) : Optional.empty();
    }
}
