package io.incidentops.pagerduty.webhook;

import io.incidentops.pagerduty.value.Fields;
import java.util.Map;
import java.util.function.Function;

/** The readers of the documented shapes. */
final class Shapes {
    private static final int MOST_SHOWN = 60;

    private static final Map<String, Function<Fields, WebhookData>> READERS = Map.ofEntries(
            Map.entry("incident", IncidentData::read),
            Map.entry("incident_action_invocation", ActionData::read),
            Map.entry("incident_conference_bridge", ConferenceBridgeData::read),
            Map.entry("incident_field_values", IncidentFieldsData::read),
            Map.entry("incident_note", NoteData::read),
            Map.entry("incident_responder", ResponderData::read),
            Map.entry("incident_role_assignment", RoleAssignmentData::read),
            Map.entry("incident_status_update", StatusUpdateData::read),
            Map.entry("incident_task", TaskData::read),
            Map.entry("incident_workflow_instance", WorkflowData::read),
            Map.entry("ping", PingData::read),
            Map.entry("service", ServiceData::read),
            Map.entry("service_field_values", ServiceFieldsData::read));

    private Shapes() {}

    static WebhookData read(String type, Fields data) {
        Function<Fields, WebhookData> reader = READERS.get(type);
        return reader == null ? UnknownData.of(type, data.node().toString()) : reader.apply(data);
    }

    /** An id or a type that somebody else wrote, for a log: short and on one line. */
    static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), MOST_SHOWN); i++) {
            char each = text.charAt(i);
            shown.append(each > ' ' && each <= '~' ? each : '?');
        }
        return shown.toString();
    }
}
