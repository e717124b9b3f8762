package io.incidentops.pagerduty.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What fuzzing begins with: the recorded webhooks where they are at hand, and a few bodies of our own. */
final class FuzzSeeds {
    private static final List<String> OWN = List.of(
            "{'event':{'id':'01E','event_type':'incident.triggered','resource_type':'incident','occurred_at':"
                    + "'2026-11-22T12:00:00.274Z','agent':null,'client':{'name':'m'},'data':{'id':'Q1','type':'incident',"
                    + "'number':37,'assignees':[{'id':'P1','type':'user_reference'}],'conference_bridge':"
                    + "{'conference_number':1000},'resolve_reason':{'type':'merge_resolve_reason','incident':{'id':'Q2'}}}}}",
            "{'event':{'id':42,'event_type':'incident.workflow.started','data':{'service':{'id':'PS'}}}}",
            "{'event':{'event_type':'incident.custom_field_values.updated','data':{'custom_fields':[{'value':[1,{}]}]}}}",
            "{'event':{'event_type':'incident.dreamt','data':[1.5e3,null,true,'\u017e']}}",
            "{'event':{'event_type':'pagey.ping','data':{'type':'ping','message':'\\u017e\\n'}}}");

    private FuzzSeeds() {}

    static List<byte[]> bodies() {
        List<byte[]> bodies = new ArrayList<>();
        OWN.forEach(body -> bodies.add(Texts.json(body)));
        if (Cases.present()) {
            Cases.bodies().forEach(body -> bodies.add(body.bytes()));
        }
        return bodies;
    }

    /** Writes them as files, for each target into a folder of its own. */
    public static void main(String[] args) throws IOException {
        int number = 0;
        for (byte[] body : bodies()) {
            number++;
            write(Path.of(args[0], "verifier", "seed-" + number), FuzzVerifier.seed(body));
            write(Path.of(args[0], "webhook", "seed-" + number), body);
        }
        System.out.println(number + " seeds");
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
