package io.incidentops.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Keeps what the guide on testing shows of the stand-in for PagerDuty true. */
class TestingGuideTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void the_example_is_the_code_that_this_test_runs() throws IOException, InterruptedException {
        String source = Files.readString(
                ROOT.resolve("incidentops-testkit/src/test/java/io/incidentops/docs/PagerDutyExample.java"));
        String example = source.substring(source.indexOf("// example:begin\n") + 17, source.indexOf("// example:end"));

        PagerDutyExample.run();

        assertThat(Files.readString(ROOT.resolve("docs/testing.md")))
                .contains("```java\n" + example.stripIndent().strip() + "\n```");
    }
}
