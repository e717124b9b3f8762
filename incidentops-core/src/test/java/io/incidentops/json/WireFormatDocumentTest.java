package io.incidentops.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the document are the code's. Where one differs, the failure prints what must stand there. */
class WireFormatDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "wire-format.md");

    @ParameterizedTest
    @ValueSource(strings = {"envelope", "kinds", "values", "file"})
    void the_document_says_what_the_code_does(String table) throws IOException {
        String expected = switch (table) {
            case "envelope" -> WireFormatDocument.envelope();
            case "kinds" -> WireFormatDocument.kinds();
            case "values" -> WireFormatDocument.values();
            default -> WireFormatDocument.file();
        };

        assertThat(section(table))
                .as("%s between the marks of %s must read%n%s", DOCUMENT, table, expected)
                .isEqualTo(expected);
    }

    private static String section(String table) throws IOException {
        String text = Files.readString(DOCUMENT);
        String begin = "<!-- generated: " + table + " -->\n";
        String end = "<!-- end: " + table + " -->";
        assertThat(text).contains(begin, end);
        return text.substring(text.indexOf(begin) + begin.length(), text.indexOf(end));
    }
}
