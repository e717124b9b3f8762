package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people tell the bot counts: without any one of these lines the record says something else. */
class LeaveOutTest {
    private static final Pattern TELLING = Pattern.compile(
            "/(declare|ack|sev|status|update|decide|note|change|do|done|impact|mitigate|resolve|todo|link|page|handoff"
                    + "|postmortem)\\b.*|:pushpin:");

    @TestFactory
    Stream<DynamicTest> without_a_line_the_record_says_something_else() throws Exception {
        Transcript whole = Transcript.bundled();
        String told = told(whole);
        return whole.utterances().stream()
                .filter(utterance -> TELLING.matcher(utterance.text()).matches())
                .filter(utterance -> !utterance.text().startsWith("/declare"))
                .map(left -> dynamicTest("line " + left.line(), () -> {
                    List<Utterance> rest = new ArrayList<>(whole.utterances());
                    rest.remove(left);

                    assertThat(told(new Transcript(whole.title(), whole.people(), rest)))
                            .isNotEqualTo(told);
                }));
    }

    private static String told(Transcript transcript) {
        try (Rehearsal rehearsal = Rehearsal.of(transcript)) {
            return rehearsal.told();
        }
    }
}
