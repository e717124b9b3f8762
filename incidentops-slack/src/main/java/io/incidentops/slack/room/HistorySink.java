package io.incidentops.slack.room;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes what a room said before it is archived: a portable file of lines, of which each is a JSON object. The first says what
 * the file is; each other is a message as Slack tells it, threads included, with the newest page first. Asked for one
 * channel at a time in order; after a crash a channel is begun again. Thread-safe: several channels may be told at once.
 */
public interface HistorySink {
    /**
     * A channel begins, possibly anew: what was written of it before is worth nothing.
     *
     * @param channel the channel's id
     * @throws IOException where it cannot be taken now; it is tried again later
     */
    void begin(String channel) throws IOException;

    /**
     * More of a channel.
     *
     * @param channel the channel's id
     * @param lines the lines, without line breaks
     * @throws IOException where they cannot be taken now; the channel is begun again later
     */
    void write(String channel, List<String> lines) throws IOException;

    /**
     * A channel is whole. Only then it is archived.
     *
     * @param channel the channel's id
     * @throws IOException where it cannot be kept; the channel is begun again later
     */
    void end(String channel) throws IOException;

    /**
     * Files in a folder: {@code C0123.jsonl}, which is there only once it is whole.
     *
     * @param folder the folder, made where it is not there
     * @return the sink
     */
    static HistorySink folder(Path folder) {
        return new HistoryFolder(folder);
    }
}
