package io.incidentops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What the core costs whoever embeds it. */
class FootprintTest {
    @Test
    void the_core_needs_three_libraries_and_no_more() throws IOException {
        Matcher dependency = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("pom.xml")));
        List<String> needed = new ArrayList<>();
        while (dependency.find()) {
            if (!dependency.group(1).contains("<scope>test</scope>")) {
                needed.add(dependency.group(1).replaceAll("(?s).*<artifactId>(.*?)</artifactId>.*", "$1"));
            }
        }

        assertThat(needed).containsExactlyInAnyOrder("slf4j-api", "jspecify", "jackson-databind");
    }

    @Test
    void the_core_stays_small() throws IOException {
        Path classes = Path.of("target", "classes");
        long[] bytes = {0};
        OutputStream counter = new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] b, int off, int len) {
                bytes[0] += len;
            }
        };
        try (ZipOutputStream zip = new ZipOutputStream(counter);
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                    Files.copy(file, zip);
                    zip.closeEntry();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        assertThat(bytes[0]).isBetween(100_000L, 600 * 1024L);
    }
}
