package io.incidentops.pagerduty.webhook;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * By what a repeated webhook is recognised: its {@code X-Webhook-Id}, the same in every attempt; where that is missing,
 * empty or no id, its event's id; and where that is none either, the SHA-256 of its raw body. Each has a prefix of its own.
 */
final class Keys {
    static final String HEADER = "X-Webhook-Id";
    private static final int MOST = 100;

    private Keys() {}

    static String of(@Nullable String webhookId, @Nullable String eventId, byte[] body) {
        if (id(webhookId)) {
            return "pagerduty/webhook/" + webhookId;
        }
        return id(eventId) ? "pagerduty/event/" + eventId : "pagerduty/body/" + hash(body);
    }

    private static boolean id(@Nullable String id) {
        if (id == null || id.isEmpty() || id.length() > MOST) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char each = id.charAt(i);
            if (each <= ' ' || each > '~' || each == '/') {
                return false;
            }
        }
        return true;
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
