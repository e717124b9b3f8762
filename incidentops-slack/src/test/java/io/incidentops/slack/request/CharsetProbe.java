package io.incidentops.slack.request;

import io.incidentops.testkit.ManualClock;
import io.incidentops.web.Inbox;
import io.incidentops.work.InboxRequest;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes requests with characters of many alphabets, and says whether all of it went as it should. */
final class CharsetProbe {
    static final String RIGHT = "RIGHT";
    private static final String TEXT = "\u017elu\u0165ou\u010dk\u00fd k\u016f\u0148 \ud83d\udea8 \u65e5\u672c\u8a9e";

    private CharsetProbe() {}

    public static void main(String[] args) {
        System.out.println(Charset.defaultCharset());
        ManualClock clock = ManualClock.at("2026-11-22T12:00:00Z");
        List<InboxRequest> kept = new ArrayList<>();
        try (SlackRequests requests = SlackRequests.builder()
                .signingSecrets(List.of(Sender.SECRET, TEXT))
                .clock(clock)
                .inbox(request -> {
                    kept.add(request);
                    return Inbox.Kept.NEW;
                })
                .front(new FakeFront())
                .build()) {
            for (String body : List.of(
                    "command=/incident&trigger_id=1&text=" + TEXT,
                    "command=/incident&trigger_id=2&text=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8),
                    "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":{\"type\":\"message\",\"text\":\"" + TEXT
                            + "\"}}")) {
                int status =
                        requests.handle(Sender.signed(body, clock.instant())).status();
                byte[] tampered =
                        body.replace('\u017e', 'z').replace("%C5%BE", "z").getBytes(StandardCharsets.UTF_8);
                var forged = Sender.signed(body, clock.instant());
                int refused = requests.handle(
                                new io.incidentops.web.WebRequest("POST", "/", forged.headers(), tampered))
                        .status();
                System.out.println(status + " " + refused);
            }
        }
        System.out.println(
                kept.stream().map(Payloads::read).allMatch(CharsetProbe::whole) && kept.size() == 3 ? RIGHT : "WRONG");
    }

    private static boolean whole(Incoming incoming) {
        return incoming instanceof Incoming.Command command
                ? command.text().equals(TEXT)
                : ((Incoming.Event) incoming).event().path("text").asText().equals(TEXT);
    }
}
