package io.incidentops.pagerduty.webhook;

import java.nio.charset.StandardCharsets;

/** Webhooks of our own making, written with single quotes. */
final class Texts {
    private Texts() {}

    static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    static WebhookEvent event(String type, String data) {
        return WebhookEvents.read(json("{'event':{'id':'01E','event_type':'" + type
                + "','resource_type':'incident','occurred_at':'2026-11-22T13:00:00.274+01:00','data':" + data + "}}"));
    }

    static <T extends WebhookData> T data(Class<T> shape, String type, String data) {
        return shape.cast(event(type, data).data());
    }
}
