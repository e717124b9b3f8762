package io.incidentops.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks Slack for the address of a connection. Thread-safe. */
final class Opener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BODY = 64 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Wire wire;
    private final HttpUrl address;
    private final String token;

    /**
     * @param api where Slack's methods are, ending with a slash
     * @param token the app-level token
     */
    Opener(Wire wire, HttpUrl api, String token) {
        this.wire = wire;
        this.address = api.newBuilder().addPathSegment("apps.connections.open").build();
        this.token = token;
    }

    /** What Slack answered. */
    sealed interface Opened {
        /** Where to connect, once: it holds a ticket, so it is never printed. */
        record At(HttpUrl url) implements Opened {
            @Override
            public String toString() {
                return "At[" + url.host() + ']';
            }
        }

        /**
         * Slack opens no connection now.
         *
         * @param reason why, in words for people
         * @param after how long to wait at least
         */
        record Not(String reason, Duration after) implements Opened {
            Not(String reason) {
                this(reason, Duration.ZERO);
            }
        }
    }

    /**
     * Asks, and tells the answer on some thread.
     *
     * @return what calls it off
     */
    Runnable open(Consumer<Opened> then) {
        Request request = new Request.Builder()
                .url(address)
                .header("Authorization", "Bearer " + token)
                .post(RequestBody.create(new byte[0]))
                .build();
        Call call = wire.client().newCall(request);
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                then.accept(new Opened.Not("Slack could not be reached (" + Causes.of(e) + ")"));
            }

            @Override
            public void onResponse(Call answered, Response response) {
                then.accept(answer(response));
            }
        });
        return call::cancel;
    }

    private Opened answer(Response response) {
        try (response) {
            if (response.code() == 429) {
                return new Opened.Not("Slack limits how often connections are opened", pause(response));
            }
            if (!response.isSuccessful()) {
                return new Opened.Not("Slack answered with status " + response.code());
            }
            return read(JSON.readTree(response.peekBody(MAX_BODY).bytes()));
        } catch (IOException e) {
            return new Opened.Not("Slack's answer could not be read (" + Causes.of(e) + ")");
        }
    }

    private Opened read(@Nullable JsonNode body) {
        if (body == null || !body.path("ok").asBoolean()) {
            String error = body == null ? "" : body.path("error").asText();
            return new Opened.Not(Causes.refused(error));
        }
        String url = body.path("url").asText();
        // HttpUrl knows http alone; a plain connection is for a stand-in, which is reached without TLS itself
        String plain = url.replaceFirst("^wss:", "https:").replaceFirst("^ws:", "http:");
        HttpUrl at = HttpUrl.parse(plain);
        if (at == null || at.isHttps() != address.isHttps()) {
            return new Opened.Not("Slack's answer held no address to connect to");
        }
        return new Opened.At(at);
    }

    private static Duration pause(Response response) {
        String header = Objects.requireNonNullElse(response.header("Retry-After"), "");
        try {
            Duration asked = Duration.ofSeconds(Long.parseLong(header.strip()));
            return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (NumberFormatException e) {
            return Duration.ofSeconds(30);
        }
    }
}
