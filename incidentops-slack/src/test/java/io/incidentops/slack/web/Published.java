package io.incidentops.slack.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Slack's published methods, where {@code incidentops.cases} names the folder that has them. */
public final class Published {
    private static final Path FILE =
            Path.of(System.getProperty("incidentops.cases", "absent"), "slack", "web-api.openapi.json");
    private static final Optional<OpenApiInteractionValidator> VALIDATOR = Files.isRegularFile(FILE)
            ? Optional.of(OpenApiInteractionValidator.createForSpecificationUrl(
                            FILE.toUri().toString())
                    .withResolveCombinators(true)
                    .build())
            : Optional.empty();

    private Published() {}

    /** Whether they are there. */
    public static boolean there() {
        return VALIDATOR.isPresent();
    }

    /** Whether a form is one that Slack would take, so far as that was published; true where nothing was. */
    public static void check(String method, String form) {
        VALIDATOR.ifPresent(validator -> {
            ValidationReport report = validator.validateRequest(SimpleRequest.Builder.post("/api/" + method)
                    .withContentType("application/x-www-form-urlencoded")
                    .withAuthorization("Bearer test")
                    .withBody(form)
                    .build());
            assertThat(report.getMessages()).as(method + " " + form).isEmpty();
        });
    }

    /** The errors that are published for a method. */
    static Set<String> errors(String method) {
        Set<String> errors = new TreeSet<>();
        JsonNode examples = spec().path("paths")
                .path("/api/" + method)
                .path("post")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("examples");
        examples.forEach(example -> {
            JsonNode value = example.path("value");
            if (!value.path("ok").asBoolean(true)) {
                errors.add(value.path("error").asText());
            }
        });
        return errors;
    }

    private static JsonNode spec() {
        try {
            return new ObjectMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
