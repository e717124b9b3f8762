package io.incidentops.pagerduty.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.incidentops.web.client.HttpCalls;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;

/** How we call PagerDuty: who we say we are, and JSON in both directions. */
public final class Connection {
    /** The kind of body that is sent. */
    public static final MediaType JSON = MediaType.get("application/json");

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Connection() {}

    /**
     * A client that has not connected yet.
     *
     * @return calls, to be closed
     */
    public static HttpCalls calls() {
        return new HttpCalls("incidentops-pagerduty", Connection::agent, null);
    }

    private static Response agent(Interceptor.Chain chain) throws IOException {
        return chain.proceed(
                chain.request().newBuilder().header("User-Agent", "incidentops").build());
    }

    /**
     * Reads an answer.
     *
     * @param body the raw body
     * @return what it holds, a missing node where it is no JSON
     */
    public static JsonNode read(byte[] body) {
        try {
            JsonNode node = MAPPER.readTree(body);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
