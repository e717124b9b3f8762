package io.incidentops.web.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Sends single requests over connections of its own: no redirects, no retries, bounded in time and size. All threads and
 * connections end with it. Thread-safe.
 */
public final class HttpCalls implements AutoCloseable {
    /** The largest answer that is read, in bytes. */
    public static final int MOST = 8 << 20;

    private final Deadlines deadlines;
    private final OwnPool pool;
    private final OkHttpClient client;
    private volatile boolean closed;

    /**
     * A client that has not connected yet.
     *
     * @param name what its threads' names begin with, such as {@code incidentops-slack}
     * @param agent says in each request who calls
     * @param proxy goes through it, or null to do as the JVM's system properties say
     */
    public HttpCalls(String name, Interceptor agent, @Nullable Proxy proxy) {
        deadlines = new Deadlines(name + "-deadlines");
        pool = new OwnPool(name + "-connections", 8);
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
                .eventListenerFactory(HttpCalls::trace)
                .addInterceptor(agent);
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

    /**
     * Sends once. The reason of a failure tells nothing of address, token or content.
     *
     * @param request makes the request; what cannot be sent, such as a token with a line feed, is answered as not sent
     * @param limit how long it may take, with its answer
     * @return how it ended
     */
    public Exchange send(Supplier<Request.Builder> request, Duration limit) {
        Trace trace = new Trace();
        try {
            Request made = request.get().tag(Trace.class, trace).build();
            return closed ? new Exchange.NotSent("closing") : send(client.newCall(made), limit);
        } catch (IOException | IllegalStateException e) {
            String what = e.getClass().getSimpleName();
            return trace.sent
                    ? new Exchange.Lost("the answer did not come (" + what + ")")
                    : new Exchange.NotSent("it could not be reached (" + what + ")");
        } catch (IllegalArgumentException e) {
            // A token with a line feed, for instance; the message would quote it.
            return new Exchange.NotSent("the token is not one that can be sent");
        } catch (RejectedExecutionException e) {
            return new Exchange.NotSent("closing");
        } catch (RuntimeException e) {
            return new Exchange.Lost("the call failed (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Exchange send(Call call, Duration limit) throws IOException {
        Future<?> deadline = deadlines.start(call::cancel, limit);
        try (Response response = call.execute()) {
            ResponseBody body = response.body();
            byte[] bytes = body == null ? new byte[0] : read(body.byteStream());
            return new Exchange.Answered(response.code(), headers(response), bytes);
        } finally {
            deadline.cancel(false);
        }
    }

    private static Map<String, String> headers(Response response) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 0; i < response.headers().size(); i++) {
            headers.put(
                    response.headers().name(i).toLowerCase(Locale.ROOT),
                    response.headers().value(i));
        }
        return headers;
    }

    private static byte[] read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw new IOException("the answer is larger than " + MOST + " bytes");
        }
        return bytes;
    }

    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        pool.close();
        deadlines.close();
    }
}
