package io.incidentops.slo.openslo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads a YAML text, document by document, and goes on with the next document after one that is malformed. */
final class YamlText {
    private final String source;
    private final Problems problems;
    private final List<YamlNode> documents = new ArrayList<>();

    YamlText(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** The documents that can be read. */
    List<YamlNode> documents(String text) {
        if (text.length() > Limits.CHARACTERS) {
            problems.error(
                    source, "the text has more than " + Limits.CHARACTERS + " characters: split it into several files");
            return documents;
        }
        Chunk rest = new Chunk(text.startsWith("\uFEFF") ? text.substring(1) : text, 1);
        for (int errors = 0; errors < Limits.SYNTAX_ERRORS; errors++) {
            @Nullable Chunk next = read(rest);
            if (next == null) {
                return documents;
            }
            rest = next;
        }
        problems.error(source, "more than " + Limits.SYNTAX_ERRORS + " malformed documents: the rest was not read");
        return documents;
    }

    /** Reads a chunk; answers what follows its malformed document, or null where nothing does. */
    private @Nullable Chunk read(Chunk chunk) {
        try {
            LoadSettings settings = settings(chunk);
            new YamlEvents(new ParserImpl(settings, new StreamReader(settings, chunk.text())), chunk.line())
                    .documents(documents::add);
            return null;
        } catch (YamlRefused refused) {
            problems.error(
                    new Place(source, "", refused.line(), refused.column(), ""), String.valueOf(refused.getMessage()));
            return refused.isBeyondLimit() ? null : chunk.afterLine(refused.line() - chunk.line());
        } catch (MarkedYamlEngineException malformed) {
            @Nullable Mark mark = malformed.getProblemMark().orElse(null);
            int line = mark == null ? 0 : mark.getLine();
            int column = mark == null ? 1 : mark.getColumn() + 1;
            problems.error(new Place(source, "", chunk.line() + line, column, ""), malformed(malformed));
            return chunk.afterLine(line);
        } catch (RuntimeException unreadable) { // of the parser alone: it has failed on halves of surrogates before
            problems.error(source, "is no YAML: " + Texts.shortened(String.valueOf(unreadable.getMessage())));
            return null;
        }
    }

    /** The parser loses its place where a character beyond U+FFFF spans two buffers, so all of the text is in one. */
    private static LoadSettings settings(Chunk chunk) {
        return LoadSettings.builder()
                .setCodePointLimit(Limits.CHARACTERS + 1)
                .setBufferSize(chunk.text().length() + 16)
                .build();
    }

    private static String malformed(MarkedYamlEngineException malformed) {
        String problem = String.valueOf(malformed.getProblem());
        String what =
                Texts.shortened(malformed.getContext() == null ? problem : malformed.getContext() + ": " + problem);
        return "is malformed YAML: " + what
                + (problem.contains("TAB") || problem.contains("\\t")
                        ? ": use spaces instead of tabs"
                        : ": check indentation, colons and quotes there");
    }

    /** A part of a text, with the number of its first line. */
    private record Chunk(String text, int line) {
        /** What begins with the next line of three dashes. YAML has such a line begin a document wherever it stands. */
        @Nullable Chunk afterLine(int malformed) {
            int at = 0;
            int number = 0;
            while (at < text.length()) {
                if (number > malformed && text.startsWith("---", at)) {
                    return new Chunk(text.substring(at), line + number);
                }
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end + 1;
                number++;
            }
            return null;
        }
    }
}
