package io.incidentops.samples.warroom;

import io.incidentops.model.Actor;
import io.incidentops.port.Person;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * An incident as a conversation, written by hand; the sample's README describes the format. Immutable.
 *
 * @param title what it is called
 * @param people who takes part, in the order of the file
 * @param utterances what was said, in order
 */
record Transcript(String title, List<Person> people, List<Utterance> utterances) {
    /** The handle of the monitoring, which is a program and nobody of the people. */
    static final String ALARM = "alarm";

    /** More than this was not written by hand. */
    private static final long MAX_BYTES = 1 << 20;

    private static final String BUNDLED = "gitlab-2017-01-31.transcript";

    Transcript {
        people = List.copyOf(people);
        utterances = List.copyOf(utterances);
    }

    Actor actor(String handle) {
        return people.stream()
                .filter(person -> person.id().equals(handle))
                .map(Person::actor)
                .findFirst()
                .orElseGet(() -> Actor.program(handle));
    }

    /**
     * The real incident that comes with the sample.
     *
     * @return the transcript
     */
    static Transcript bundled() throws IOException {
        try (InputStream in = Transcript.class.getResourceAsStream(BUNDLED)) {
            byte[] bytes = Objects.requireNonNull(in, BUNDLED).readAllBytes();
            return TranscriptParser.parse(BUNDLED, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws TranscriptException where it is no transcript; the message names every line that must be mended
     * @throws IOException where the file cannot be read
     */
    static Transcript read(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new IOException(file + " is larger than 1 MiB: a transcript is written by hand");
        }
        try {
            return TranscriptParser.parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is not in UTF-8: save it in that encoding", e);
        }
    }
}
