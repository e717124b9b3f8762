package io.incidentops.slack.web;

import com.slack.api.util.http.UserAgentInterceptor;
import io.incidentops.web.client.HttpCalls;
import java.net.Proxy;
import java.util.Map;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Calls as Slack expects them: with the SDK's user agent, and a token in a header. */
final class Agent {
    private Agent() {}

    static HttpCalls calls(@Nullable Proxy proxy) {
        return new HttpCalls("incidentops-slack", new UserAgentInterceptor(Map.of("incidentops", "")), proxy);
    }

    static Supplier<Request.Builder> post(HttpUrl url, @Nullable String token, RequestBody body) {
        return () -> {
            Request.Builder request = new Request.Builder().url(url).post(body);
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        };
    }
}
