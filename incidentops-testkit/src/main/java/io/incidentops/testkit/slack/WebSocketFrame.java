package io.incidentops.testkit.slack;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * A frame of RFC 6455.
 *
 * @param last whether it ends its message
 * @param opcode what it is
 * @param payload its content, unmasked
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WebSocketFrame(boolean last, int opcode, byte[] payload) {
    static final int CONTINUATION = 0;
    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;
    static final int MOST = 1024 * 1024;
    private static final int MOST_CONTROL = 125;
    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_BIG = 1009;

    /** The peer broke the protocol; the connection is to be closed with a code. */
    static final class BrokenProtocol extends IOException {
        private static final long serialVersionUID = 1;

        final int code;

        BrokenProtocol(int code, String message) {
            super(message);
            this.code = code;
        }
    }

    boolean control() {
        return opcode >= CLOSE;
    }

    /** The next frame from a client. */
    static WebSocketFrame read(InputStream in) throws IOException {
        int first = next(in);
        int second = next(in);
        int opcode = first & 0x0f;
        demand((first & 0x70) == 0, "reserved bits are set");
        demand(opcode <= 2 || (opcode >= CLOSE && opcode <= PONG), "unknown opcode " + opcode);
        demand((second & 0x80) != 0, "a client's frame is not masked");
        long length = length(in, second & 0x7f);
        boolean last = (first & 0x80) != 0;
        demand(opcode < CLOSE || (last && length <= MOST_CONTROL), "a control frame is long or in pieces");
        if (length < 0 || length > MOST) {
            throw new BrokenProtocol(TOO_BIG, "a frame of " + length + " bytes");
        }
        byte[] mask = exactly(in, 4);
        byte[] payload = exactly(in, (int) length);
        for (int i = 0; i < payload.length; i++) {
            payload[i] ^= mask[i % 4];
        }
        return new WebSocketFrame(last, opcode, payload);
    }

    private static long length(InputStream in, int code) throws IOException {
        return switch (code) {
            case 126 -> ByteBuffer.wrap(exactly(in, 2)).getShort() & 0xffff;
            case 127 -> ByteBuffer.wrap(exactly(in, 8)).getLong();
            default -> code;
        };
    }

    private static int next(InputStream in) throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the connection ended");
        }
        return next;
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended within a frame");
        }
        return bytes;
    }

    private static void demand(boolean fulfilled, String message) throws BrokenProtocol {
        if (!fulfilled) {
            throw new BrokenProtocol(PROTOCOL_ERROR, message);
        }
    }

    /** As a server sends it, unmasked. */
    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((last ? 0x80 : 0) | opcode);
        if (payload.length < 126) {
            out.write(payload.length);
        } else if (payload.length < 65_536) {
            out.write(126);
            out.writeBytes(
                    ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }
}
