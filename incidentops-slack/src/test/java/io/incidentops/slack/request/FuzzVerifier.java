package io.incidentops.slack.request;

import io.incidentops.web.WebRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A fuzz target: the verifier takes a signature where code of our own finds it right too, and nothing else. */
public final class FuzzVerifier {
    private static final Instant NOW = Instant.ofEpochSecond(1_795_348_800);
    private static final Signature SIGNATURE = new Signature(List.of("another", Sender.SECRET));

    private FuzzVerifier() {}

    /** Input: two lines, time and signature, and the body. */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] parts = new String(input, StandardCharsets.ISO_8859_1).split("\n", 3);
        if (parts.length < 3) {
            return;
        }
        byte[] body = parts[2].getBytes(StandardCharsets.ISO_8859_1);
        WebRequest request = new WebRequest(
                "POST",
                "/",
                Map.of(Signature.TIME_HEADER, List.of(parts[0]), Signature.HEADER, List.of(parts[1])),
                body);
        boolean taken = SIGNATURE.refusal(request, NOW) == null;
        if (taken != right(parts[0], parts[1], body)) {
            throw new AssertionError("taken: " + taken);
        }
    }

    private static boolean right(String time, String signature, byte[] body) {
        return time.matches("[0-9]{1,11}")
                && Math.abs(Long.parseLong(time) - NOW.getEpochSecond()) <= 300
                && List.of("another", Sender.SECRET).stream()
                        .anyMatch(secret -> signature.equals("v0=" + Sender.hmac(secret, time, body)));
    }

    /** An input that is taken. */
    static byte[] seed(byte[] body) {
        String time = Long.toString(NOW.getEpochSecond());
        String head = time + "\nv0=" + Sender.hmac(Sender.SECRET, time, body) + "\n";
        return (head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
