package io.incidentops.slack.room;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** One file for each channel, written beside its place and moved there when it is whole. */
record HistoryFolder(Path folder) implements HistorySink {
    @Override
    public void begin(String channel) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(part(channel), "", StandardCharsets.UTF_8);
    }

    @Override
    public void write(String channel, List<String> lines) throws IOException {
        Files.write(part(channel), lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    @Override
    public void end(String channel) throws IOException {
        Files.move(part(channel), folder.resolve(name(channel) + ".jsonl"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path part(String channel) {
        return folder.resolve(name(channel) + ".jsonl.part");
    }

    /** A channel's id is letters and digits; whatever else it may be, it leads nowhere else. */
    private static String name(String channel) {
        return channel.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
