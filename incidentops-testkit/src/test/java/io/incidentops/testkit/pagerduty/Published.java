package io.incidentops.testkit.pagerduty;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** PagerDuty's published REST API, where {@code incidentops.cases} names the folder that has it. */
final class Published {
    private static final Path FILE =
            Path.of(System.getProperty("incidentops.cases", "absent"), "pagerduty", "pd-slice.json");
    private static final Optional<OpenApiInteractionValidator> VALIDATOR = Files.isRegularFile(FILE)
            ? Optional.of(OpenApiInteractionValidator.createForSpecificationUrl(
                            FILE.toUri().toString())
                    .withResolveCombinators(true)
                    .withLevelResolver(LevelResolver.create()
                            .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE)
                            .build())
                    .build())
            : Optional.empty();

    /** Where the schema contradicts its own words and examples, or knows nothing of what include[] adds. */
    private static final List<String> CONTRADICTIONS = List.of(
            ".*pending_actions/\\d+'].*",
            ".*/oncalls/\\d+/(start|end|schedule)'].*",
            ".*/oncalls/\\d+/user.*",
            ".*/users/\\d+/contact_methods/.*",
            ".*/services/\\d+/integrations/.*",
            ".*/responder_request_targets/\\d+'].*responder_request_target.*",
            ".*/log_entr(ies/\\d+|y)'] Instance failed to match exactly one schema .*",
            ".*Response status 402 not defined.*");

    private Published() {}

    static boolean there() {
        return VALIDATOR.isPresent();
    }

    /** Compares an answer with what is published; without that, nothing is compared. */
    static void check(String verb, String path, HttpResponse<String> answer) {
        boolean rest = !path.startsWith("/v2/") && !path.startsWith("/oauth/");
        if (!rest || Set.of(400, 404, 405).contains(answer.statusCode())) {
            return; // not every operation lists these
        }
        List<String> mistakes = mistakes(verb, path, answer.statusCode(), answer.body());
        assertThat(mistakes.stream().filter(message -> CONTRADICTIONS.stream().noneMatch(message::matches)))
                .as(verb + " " + path + " " + answer.body())
                .isEmpty();
    }

    /** What the schema has against an answer. */
    static List<String> mistakes(String verb, String path, int status, String body) {
        if (VALIDATOR.isEmpty()) {
            return List.of();
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(status);
        if (!body.isEmpty()) {
            response.withContentType("application/json").withBody(body);
        }
        return VALIDATOR
                .get()
                .validateResponse(path.split("\\?", 2)[0], Request.Method.valueOf(verb), response.build())
                .getMessages()
                .stream()
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    /** A published example of an answer. */
    static String example(String operation) throws IOException {
        return Files.readString(
                FILE.resolveSibling("rest-examples").resolve(operation).resolve("response.200.response.json"));
    }
}
