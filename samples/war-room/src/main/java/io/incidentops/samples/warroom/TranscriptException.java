package io.incidentops.samples.warroom;

import java.util.List;

/** A file is no transcript. The message has one line for each thing to mend. */
final class TranscriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TranscriptException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
