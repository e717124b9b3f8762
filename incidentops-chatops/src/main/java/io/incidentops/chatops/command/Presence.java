package io.incidentops.chatops.command;

import io.incidentops.IncidentOps;
import io.incidentops.chatops.grammar.Call;
import io.incidentops.model.PageTarget;
import io.incidentops.port.OnCall;
import io.incidentops.port.Person;
import io.incidentops.port.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known, from memory, of whether somebody is awake and on call. It is told beside a page and never a reason to skip one. */
final class Presence {
    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private Presence() {}

    /** What is known of a person; nothing of other targets, and nothing where nothing is known or the directory fails. */
    static Optional<String> of(Call call, PageTarget target) {
        if (target.kind() != PageTarget.Kind.PERSON) {
            return Optional.empty();
        }
        try {
            return said(call, target.id());
        } catch (RuntimeException e) {
            LOG.warn("what is known of whom was paged could not be told; the page is on its way all the same", e);
            return Optional.empty();
        }
    }

    private static Optional<String> said(Call call, String id) {
        List<String> known = new ArrayList<>();
        Optional<Person> person = call.ops().directory().byId(id);
        person.ifPresent(each -> known.add("it is " + LOCAL.format(call.now().atZone(each.zone())) + " there ("
                + (each.zone().equals(ZoneOffset.UTC) ? "UTC" : each.zone().getId()) + ")"));
        onCall(call.ops(), id).ifPresent(known::add);
        String name = person.map(Person::name).orElse(id);
        return known.isEmpty() ? Optional.empty() : Optional.of("Of " + name + ": " + String.join("; ", known) + ".");
    }

    private static Optional<String> onCall(IncidentOps ops, String id) {
        Instant asOf = ops.onCallAsOf().orElse(null);
        if (asOf == null) {
            return Optional.empty();
        }
        String targets = ops.onCall().stream()
                .filter(each -> each.person().id().equals(id))
                .map(OnCall::target)
                .map(PageTarget::toString)
                .distinct()
                .collect(Collectors.joining(", "));
        String when = ", as the pager said at " + Times.minute(asOf) + " UTC";
        return Optional.of((targets.isEmpty() ? "not on call" : "on call for " + targets) + when);
    }
}
