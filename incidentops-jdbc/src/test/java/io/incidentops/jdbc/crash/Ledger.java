package io.incidentops.jdbc.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file to which several processes append one line for each thing that they did. A line is one write in append mode, so it
 * outlives SIGKILL, lines never mix, and their order is the order in which things happened, whatever the clocks say. A write
 * across two pages can be torn by SIGKILL, so each line begins with a line break and has an end of its own: what is torn is
 * known, and does not spoil the next line.
 */
final class Ledger implements AutoCloseable {
    private static final String END = "\t;";

    private final FileChannel channel;
    private final String node;

    private Ledger(FileChannel channel, String node) {
        this.channel = channel;
        this.node = node;
    }

    static Ledger open(Path file, String node) {
        try {
            return new Ledger(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), node);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(Entry.Kind kind, Object... fields) {
        StringBuilder line =
                new StringBuilder("\n").append(kind.name()).append('\t').append(node);
        for (Object field : fields) {
            line.append('\t').append(field);
        }
        ByteBuffer bytes = ByteBuffer.wrap(line.append(END).toString().getBytes(StandardCharsets.UTF_8));
        try {
            int all = bytes.remaining();
            if (channel.write(bytes) != all) {
                throw new IOException("the ledger took only a part of a line");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All lines but those that were never finished. */
    static List<Entry> read(Path file) {
        List<Entry> entries = new ArrayList<>();
        try {
            for (String line : Files.readString(file).split("\n")) {
                if (line.endsWith(END)) {
                    List<String> parts = Arrays.asList(
                            line.substring(0, line.length() - END.length()).split("\t", -1));
                    entries.add(
                            new Entry(Entry.Kind.valueOf(parts.get(0)), parts.get(1), parts.subList(2, parts.size())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
