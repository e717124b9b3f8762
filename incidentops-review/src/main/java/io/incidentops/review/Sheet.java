package io.incidentops.review;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a Markdown page. */
final class Sheet {
    private final List<String> lines = new ArrayList<>();

    Sheet heading(String text) {
        return blank().line("## " + text).blank();
    }

    Sheet part(String text) {
        return blank().line("**" + text + "**").blank();
    }

    Sheet line(String text) {
        lines.add(text);
        return this;
    }

    Sheet item(String text) {
        return line("- " + text);
    }

    Sheet items(List<String> texts, String none) {
        if (texts.isEmpty()) {
            return missing(none);
        }
        texts.forEach(this::item);
        return this;
    }

    /** What the record does not hold, and the writer should add. */
    Sheet missing(String what) {
        return item("*not recorded: " + what + "*");
    }

    /** What the record cannot know, and the writer should say. */
    Sheet prompt(String what) {
        return item("*to write: " + what + "*");
    }

    private Sheet blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
