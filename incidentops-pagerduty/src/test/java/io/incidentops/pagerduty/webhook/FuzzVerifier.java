package io.incidentops.pagerduty.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A fuzz target: the verifier takes a signature where code of our own finds it right too, and nothing else. */
public final class FuzzVerifier {
    private static final List<String> SECRETS = List.of("another", Sender.SECRET);
    private static final Signature SIGNATURE = new Signature(SECRETS);
    private static final int MOST_ENTRIES = 8;

    private FuzzVerifier() {}

    /** Input: a line that is the signature, and the body. */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] parts = new String(input, StandardCharsets.ISO_8859_1).split("\n", 2);
        if (parts.length < 2) {
            return;
        }
        byte[] body = parts[1].getBytes(StandardCharsets.ISO_8859_1);
        boolean taken = SIGNATURE.refusal(Sender.request(body, parts[0], null)) == null;
        if (taken != right(parts[0], body)) {
            throw new AssertionError("taken: " + taken);
        }
    }

    private static boolean right(String signature, byte[] body) {
        List<String> good = SECRETS.stream()
                .map(secret -> "v1=" + Sender.hmac(secret, body))
                .toList();
        return Arrays.stream(signature.split(","))
                .map(String::strip)
                .filter(entry -> entry.startsWith("v1="))
                .limit(MOST_ENTRIES)
                .anyMatch(good::contains);
    }

    /** An input that is taken. */
    static byte[] seed(byte[] body) {
        String head = "v2=x,v1=" + Sender.hmac("a third", body) + ", v1=" + Sender.hmac(Sender.SECRET, body) + "\n";
        return (head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
