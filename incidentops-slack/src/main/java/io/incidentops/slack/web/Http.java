package io.incidentops.slack.web;

import com.slack.api.util.http.UserAgentInterceptor;
import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests over connections of its own: no redirects, no retries, bounded in time and size. All threads and
 * connections end with it. Thread-safe.
 */
final class Http implements AutoCloseable {
    /** The largest answer that is read; a page of history is far below it. */
    static final int MOST = 8 << 20;

    private final Deadlines deadlines = new Deadlines();
    private final OwnPool pool = new OwnPool("incidentops-slack-connections", 8);
    private final OkHttpClient client;
    private volatile boolean closed;

    Http(@Nullable Proxy proxy) {
        // No time-out of OkHttp's own: each starts a thread that outlives us. Our deadlines cut calls off instead.
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .connectTimeout(0, TimeUnit.MILLISECONDS)
                .readTimeout(0, TimeUnit.MILLISECONDS)
                .writeTimeout(0, TimeUnit.MILLISECONDS)
                .connectionPool(pool.pool())
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .eventListenerFactory(Http::trace)
                .addInterceptor(new UserAgentInterceptor(Map.of("incidentops", "")));
        client = (proxy == null ? builder : builder.proxy(proxy)).build();
    }

    /** Whether the request began to leave this machine. */
    private static final class Trace extends EventListener {
        private volatile boolean sent;

        @Override
        public void requestHeadersStart(Call call) {
            sent = true;
        }
    }

    private static EventListener trace(Call call) {
        Trace trace = call.request().tag(Trace.class);
        return trace == null ? EventListener.NONE : trace;
    }

    /** Posts once. The reason of a failure tells nothing of address, token or content. */
    Exchange post(HttpUrl url, @Nullable String token, RequestBody body, Duration limit) {
        Trace trace = new Trace();
        try {
            Request.Builder request =
                    new Request.Builder().url(url).tag(Trace.class, trace).post(body);
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            return closed ? new Exchange.NotSent("closing") : send(client.newCall(request.build()), limit);
        } catch (IOException | IllegalStateException e) {
            String what = e.getClass().getSimpleName();
            return trace.sent
                    ? new Exchange.Lost("the answer did not come (" + what + ")")
                    : new Exchange.NotSent("it could not be reached (" + what + ")");
        } catch (IllegalArgumentException e) {
            // A token with a line feed, for instance; the message would quote it.
            return new Exchange.NotSent("the token is not one that can be sent");
        }
    }

    private Exchange send(Call call, Duration limit) throws IOException {
        Future<?> deadline = deadlines.start(call::cancel, limit);
        try (Response response = call.execute()) {
            ResponseBody body = response.body();
            byte[] bytes = body == null ? new byte[0] : read(body.source());
            return new Exchange.Answered(
                    response.code(), response.header("Retry-After"), response.header("x-oauth-scopes"), bytes);
        } finally {
            deadline.cancel(false);
        }
    }

    private static byte[] read(BufferedSource source) throws IOException {
        if (source.request(MOST + 1L)) {
            throw new IOException("the answer is larger than " + MOST + " bytes");
        }
        return source.readByteArray();
    }

    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        pool.close();
        deadlines.close();
    }
}
