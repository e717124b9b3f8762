package io.incidentops.slack.socket;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.SocketFactory;

/**
 * Sockets that read at most so many bytes from one message to the next. OkHttp reads a message of any size into memory,
 * and has no setting for it.
 */
final class MeteredSockets extends SocketFactory {
    private final long most;
    private final AtomicLong read = new AtomicLong();

    MeteredSockets(long most) {
        this.most = most;
    }

    /** A message came whole. */
    void restart() {
        read.set(0);
    }

    private int count(int bytes) throws IOException {
        if (bytes > 0 && read.addAndGet(bytes) > most) {
            throw new MessageTooLarge(most);
        }
        return bytes;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public InputStream getInputStream() throws IOException {
                return new Metered(super.getInputStream());
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unconnectedOnly();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unconnectedOnly();
    }

    private static UnsupportedOperationException unconnectedOnly() {
        return new UnsupportedOperationException("OkHttp connects its sockets itself");
    }

    /** A message that is longer than any that Slack sends. */
    static final class MessageTooLarge extends IOException {
        MessageTooLarge(long most) {
            super("a message of more than " + most + " bytes");
        }
    }

    private final class Metered extends FilterInputStream {
        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return count(super.read(bytes, offset, length));
        }
    }
}
