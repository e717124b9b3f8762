package io.incidentops.pagerduty.webhook;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.web.WebRequest;
import io.incidentops.work.InboxRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Takes webhooks with characters of many alphabets, and says whether all of it went as it should. */
final class CharsetProbe {
    static final String RIGHT = "RIGHT";
    private static final String TEXT = "\u017elu\u0165ou\u010dk\u00fd k\u016f\u0148 \ud83d\udea8 \u65e5\u672c\u8a9e";

    private CharsetProbe() {}

    public static void main(String[] args) {
        System.out.println(Charset.defaultCharset());
        List<InboxRequest> kept = new ArrayList<>();
        PagerDutyWebhooks webhooks = PagerDutyWebhooks.builder()
                .secrets(List.of(TEXT, Sender.SECRET))
                .clock(ManualClock.at("2026-11-22T12:00:00Z"))
                .inbox(request -> {
                    kept.add(request);
                    return Inbox.Kept.NEW;
                })
                .build();
        byte[] body = Texts.json("{'event':{'event_type':'pagey.ping','data':{'message':'" + TEXT + "'}}}");
        for (String secret : List.of(Sender.SECRET, TEXT)) {
            WebRequest signed = Sender.request(body, "v1=" + Sender.hmac(secret, body), null);
            byte[] other = new String(body, StandardCharsets.UTF_8)
                    .replace('\u017e', 'z')
                    .getBytes(StandardCharsets.UTF_8);
            System.out.println(webhooks.handle(signed).status() + " "
                    + webhooks.handle(new WebRequest("POST", "/", signed.headers(), other))
                            .status());
        }
        boolean whole = kept.stream()
                .map(request -> WebhookEvents.read(request.body()).data())
                .allMatch(new PingData(TEXT)::equals);
        System.out.println(whole && kept.size() == 2 && vectors() ? RIGHT : "WRONG");
    }

    private static boolean vectors() {
        if (!Cases.present()) {
            return true;
        }
        boolean right = true;
        for (var vector : Cases.json("signature-vectors.json").path("vectors")) {
            byte[] body = Base64.getDecoder().decode(vector.path("body_base64").asText());
            boolean taken = new Signature(List.of(vector.path("secret").asText()))
                            .refusal(Sender.request(body, vector.path("header").asText(), null))
                    == null;
            right &= taken == vector.path("valid").asBoolean();
        }
        return right;
    }
}
