package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any other call, with the same authentication, limits and errors. Each method throws {@link PagerDutyException}.
 * Thread-safe.
 */
public final class RawApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Session session;

    RawApi(Session session) {
        this.session = session;
    }

    /**
     * Makes a call.
     *
     * @param method such as {@code GET}
     * @param path such as {@code /incidents/PT4KHLK/custom_fields/values}
     * @param query the parameters
     * @param body the body as JSON, or null
     * @return the answer as JSON, empty where PagerDuty answers nothing
     * @throws IllegalArgumentException where method or path is none, or the body is no JSON
     */
    public String call(String method, String path, Map<String, String> query, @Nullable String body) {
        JsonNode answer = session.call(ask(method, path, query, body));
        return answer.isMissingNode() ? "" : answer.toString();
    }

    /**
     * Lists what PagerDuty hands out in pages.
     *
     * @param path such as {@code /teams}
     * @param query the parameters, without those of the pages
     * @param name how the answer calls its list, such as {@code teams}
     * @return each element as JSON, in pages
     * @throws IllegalArgumentException where the path is none
     */
    public Pages<String> list(String path, Map<String, String> query, String name) {
        return session.pages(
                ask("GET", path, query, null), name, each -> each.node().toString());
    }

    private static Ask ask(String method, String path, Map<String, String> query, @Nullable String body) {
        if (!path.startsWith("/") || path.length() < 2 || path.contains("?")) {
            throw new IllegalArgumentException(
                    "a path begins with a slash and has no parameters, such as /teams, but was '" + path + "'");
        }
        String verb = method.toUpperCase(Locale.ROOT);
        if (!METHODS.contains(verb) || (verb.equals("GET") && body != null)) {
            throw new IllegalArgumentException("a call is GET without a body, or POST, PUT, PATCH or DELETE");
        }
        List<Ask.Parameter> parameters = new ArrayList<>();
        query.forEach((key, value) -> parameters.add(new Ask.Parameter(key, value)));
        List<String> segments = Arrays.asList(path.substring(1).split("/", -1));
        return new Ask(verb, segments, parameters, body == null ? null : json(body));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "the body is no JSON, at " + e.getLocation().offsetDescription());
        }
    }
}
