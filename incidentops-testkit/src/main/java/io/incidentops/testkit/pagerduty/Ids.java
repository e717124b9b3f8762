package io.incidentops.testkit.pagerduty;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes ids that look like PagerDuty's and are the same in every run. Thread-safe. */
final class Ids {
    private final AtomicLong last = new AtomicLong();

    /** An id such as {@code P00000A}. */
    String next(String prefix) {
        return prefix + padded(6);
    }

    /** An id of the newer kind, such as {@code Q000000000000A}, as incidents have. */
    String longer(String prefix) {
        return prefix + padded(13);
    }

    /** An event's id, of 26 characters, later ones after earlier ones. */
    String event() {
        return "01" + padded(24);
    }

    /** A key of 32 characters that nobody else has. */
    String key(String purpose) {
        return digest(purpose + last.incrementAndGet()).substring(0, 32);
    }

    private String padded(int length) {
        String digits = Long.toString(last.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(length - digits.length()) + digits;
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
