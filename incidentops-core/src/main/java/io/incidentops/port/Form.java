package io.incidentops.port;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Questions that a platform may ask in a window of its own. Sending it is the same as typing its command with the
 * answers. Immutable.
 *
 * @param title its heading
 * @param command the command that it stands for, without arguments
 * @param questions what is asked, in order
 */
public record Form(String title, String command, List<Question> questions) {
    /** Copies the list. */
    public Form {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(command, "command");
        questions = List.copyOf(questions);
    }

    /**
     * One question.
     *
     * @param name the argument's name, empty for the command's text
     * @param label what is asked
     * @param options the answers to choose from, none for free text
     * @param preset the answer that is there already, or null
     * @param needed whether it must be answered
     */
    public record Question(
            String name,
            String label,
            List<String> options,
            @Nullable String preset,
            boolean needed) {
        /** Copies the list. */
        public Question {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(label, "label");
            options = List.copyOf(options);
        }
    }
}
