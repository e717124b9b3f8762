package io.incidentops.pagerduty.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PagerDuty's published calls and examples, where {@code incidentops.cases} names the folder that has them. */
public final class Published {
    private static final Path FOLDER = Path.of(System.getProperty("incidentops.cases", "absent"), "pagerduty");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Published() {}

    private static final class Rest {
        static final Optional<OpenApiInteractionValidator> VALIDATOR = validator("pd-slice.json");
    }

    private static final class Events {
        static final Optional<OpenApiInteractionValidator> VALIDATOR = validator("pd-events.json");
    }

    private static Optional<OpenApiInteractionValidator> validator(String file) {
        // PagerDuty's own type of content is not a type in the specification.
        return present()
                ? Optional.of(OpenApiInteractionValidator.createForSpecificationUrl(
                                FOLDER.resolve(file).toUri().toString())
                        .withResolveCombinators(true)
                        .withLevelResolver(LevelResolver.create()
                                .withLevel("validation.request.accept.notAllowed", ValidationReport.Level.IGNORE)
                                .build())
                        .build())
                : Optional.empty();
    }

    static boolean present() {
        return Files.isDirectory(FOLDER);
    }

    /** The folder of cases; a test that has none is skipped. */
    public static Path folder() {
        assumeTrue(present(), "the cases are absent: set the system property incidentops.cases to their folder");
        return FOLDER;
    }

    /** Whether PagerDuty's REST API takes it, so far as that was published; true where nothing was. */
    public static void checkRest(LoggedRequest request) {
        Rest.VALIDATOR.ifPresent(validator -> check(validator, request));
    }

    /** Whether PagerDuty's Events API takes it, so far as that was published; true where nothing was. */
    public static void checkEvents(LoggedRequest request) {
        Events.VALIDATOR.ifPresent(validator -> check(validator, request));
    }

    private static void check(OpenApiInteractionValidator validator, LoggedRequest request) {
        ValidationReport report = validator.validateRequest(read(request));
        List<ValidationReport.Message> messages = report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !contradicts(request, message))
                .toList();
        assertThat(messages)
                .as(request.getMethod() + " " + request.getUrl() + " " + request.getBodyAsString())
                .isEmpty();
    }

    /**
     * Where a schema has no room for what its own description or example sends: responders, several statuses, and the words of a
     * new incident, which it calls an object.
     */
    private static boolean contradicts(LoggedRequest request, ValidationReport.Message message) {
        String said = message.getMessage();
        return (request.getUrl().endsWith("/responder_requests") && said.contains("responder_request_target"))
                || said.startsWith("Multiple values found for parameter 'statuses[]'")
                || said.startsWith("[Path '/incident/body'] Object instance has properties which are not allowed by the"
                        + " schema: [\"type\"]")
                || said.startsWith("[Path '/incident/body/details'] Instance type (string)");
    }

    private static SimpleRequest read(LoggedRequest request) {
        URI uri = URI.create(request.getUrl());
        SimpleRequest.Builder made = new SimpleRequest.Builder(
                Request.Method.valueOf(request.getMethod().getName()), uri.getPath());
        request.getAllHeaderKeys().forEach(name -> made.withHeader(name, request.getHeader(name)));
        request.getQueryParams().forEach((name, values) -> made.withQueryParam(name, values.values()));
        return (request.getBodyAsString().isEmpty() ? made : made.withBody(request.getBodyAsString())).build();
    }

    /** The examples of an operation's answer, as {@code status} and body. */
    public static List<Example> examples(String operation) {
        try (Stream<Path> files = Files.list(folder().resolve("rest-examples").resolve(operation))) {
            return files.filter(file -> file.getFileName().toString().startsWith("response.2"))
                    .sorted()
                    .map(Published::example)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(Path file) {
        try {
            String status = file.getFileName().toString().split("\\.", -1)[1];
            return new Example(Integer.parseInt(status), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One published answer. */
    public record Example(int status, JsonNode body) {}
}
