package io.incidentops.testkit.pagerduty;

import io.incidentops.testkit.http.HttpCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes calls, lets them go wrong as the script tells, and writes them down. Thread-safe. */
final class Api {
    private final Account account;
    private final PagerDutyFaults faults = new PagerDutyFaults();
    private final List<StandInCall> calls = new CopyOnWriteArrayList<>();
    private final EventsApi events;
    private final Oauth oauth;
    private final Rest rest;

    Api(Account account, Tokens tokens, Settings settings) {
        this.account = account;
        this.events = new EventsApi(account, new Limits(settings.eventsPerMinute()), settings.eventDelay());
        this.oauth = new Oauth(tokens);
        this.rest = new Rest(account, tokens, new Limits(settings.callsPerMinute()));
    }

    void serve(HttpCall call) throws IOException {
        PagerDutyFault fault = faults.take(call.verb, call.path);
        fault.meanwhile.run();
        if (fault.answers() && !fault.afterwards) {
            record(call, fault.kind == PagerDutyFault.Kind.STATUS ? fault.status : 0);
            play(fault, call);
            return;
        }
        boolean suppressed = fault.kind == PagerDutyFault.Kind.SUPPRESSED;
        Reply reply = account.locked(() -> answer(call, suppressed));
        record(call, fault.answers() ? 0 : reply.status());
        if (fault.answers()) {
            play(fault, call);
        } else {
            reply.send(call);
        }
    }

    private Reply answer(HttpCall call, boolean suppressed) {
        return switch (call.verb + " " + call.path) {
            case "POST /v2/enqueue", "POST /v2/change/enqueue" -> events.answer(call, suppressed);
            case "POST /oauth/token" -> oauth.answer(call);
            default -> rest.answer(call);
        };
    }

    private static void play(PagerDutyFault fault, HttpCall call) throws IOException {
        switch (fault.kind) {
            case RESET -> call.reset();
            case SILENT -> call.silence();
            case MALFORMED -> new Reply(200, Map.of(), "<html>not what you expect").send(call);
            default -> new Reply(fault.status, headers(fault), fault.body).send(call);
        }
    }

    private static Map<String, String> headers(PagerDutyFault fault) {
        return fault.reset == null ? Map.of() : new Limits.Standing(false, 960, 0, fault.reset.toSeconds()).headers();
    }

    private void record(HttpCall call, int status) {
        String body = call.path.equals("/oauth/token") ? "" : call.text(); // which holds the client's secret
        calls.add(new StandInCall(
                call.verb, call.path, call.query, call.header("From"), body, status, account.clock.instant()));
    }

    void eventDelay(Duration time) {
        account.locking(() -> events.delay(time));
    }

    PagerDutyFaults faults() {
        return faults;
    }

    List<StandInCall> calls() {
        return List.copyOf(calls);
    }
}
