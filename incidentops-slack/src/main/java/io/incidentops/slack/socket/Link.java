package io.incidentops.slack.socket;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** One connection, from the handshake to its end. Its reader never waits. Thread-safe. */
final class Link extends WebSocketListener implements Desk.Sender {
    private static final int NORMAL = 1000;
    private static final int TOO_BIG = 1009;

    /** Who hears of a connection; called on its reader's thread. */
    interface Listener {
        void came(Link link, Frame frame);

        /** A request came; {@link Link#done()} is called once for each. */
        void requested(Link link, Envelope envelope);

        /** What came is no frame that can be read. */
        void unreadable(Link link, String why);

        /** The other side says that it is over, and waits for us to say so. */
        void closing(Link link);

        /**
         * It has ended; told once.
         *
         * @param why in words without secrets
         */
        void ended(Link link, String why);
    }

    private final int number;
    private final Limits limits;
    private final Listener listener;
    private final MeteredSockets meter;
    private final AtomicInteger pending = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean finishing;
    private volatile @Nullable WebSocket socket;

    private Link(int number, Limits limits, Listener listener) {
        this.number = number;
        this.limits = limits;
        this.listener = listener;
        this.meter = new MeteredSockets(limits.wire());
    }

    /** Begins to connect. */
    static Link connect(int number, Wire wire, HttpUrl url, Listener listener) {
        Link link = new Link(number, wire.limits(), listener);
        Request request = new Request.Builder().url(url).build();
        link.socket = wire.open(request, link, link.meter);
        return link;
    }

    @Override
    public boolean send(String text) {
        WebSocket known = socket;
        return known != null && known.send(text);
    }

    @Override
    public void done() {
        if (pending.decrementAndGet() == 0 && finishing) {
            close();
        }
    }

    /** Closes it once what came over it is acknowledged: nothing can be said after that. */
    void finish() {
        finishing = true;
        if (pending.get() == 0) {
            close();
        }
    }

    /** Says that it is over and waits for the other side to say so too, for a minute at most. */
    void close() {
        WebSocket known = socket;
        if (known != null) {
            known.close(NORMAL, null);
        }
    }

    /** Ends it at once. */
    void cancel() {
        WebSocket known = socket;
        if (known != null) {
            known.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        socket = opened;
        // for whoever reads a thread dump; OkHttp gives the thread its old name back
        Thread.currentThread().setName("incidentops-slack-socket-reader-" + number);
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        meter.restart();
        if (text.length() > limits.message()) {
            from.close(TOO_BIG, null);
            return;
        }
        Frame frame;
        try {
            frame = FrameReader.read(text);
        } catch (IOException e) {
            listener.unreadable(this, Causes.of(e));
            return;
        }
        if (frame instanceof Frame.Request request) {
            pending.incrementAndGet();
            listener.requested(this, request.envelope());
        } else {
            listener.came(this, frame);
        }
    }

    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
        meter.restart();
        listener.unreadable(this, "a binary message");
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        finish();
        listener.closing(this);
    }

    @Override
    public void onClosed(WebSocket from, int code, String reason) {
        end("closed with " + code);
    }

    @Override
    public void onFailure(WebSocket from, Throwable cause, @Nullable Response response) {
        end(response == null ? Causes.of(cause) : "answered with status " + response.code());
    }

    private void end(String why) {
        if (over.compareAndSet(false, true)) {
            listener.ended(this, why);
        }
    }

    @Override
    public String toString() {
        return "connection " + number;
    }
}
