package io.incidentops.slack.web;

import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where answers may be sent, so that nobody makes us call another host. */
final class Hosts {
    private static final Set<String> SLACK = Set.of("hooks.slack.com", "hooks.slack-gov.com");

    private final Set<String> further;

    Hosts(Set<URI> further) {
        this.further = further.stream()
                .map(origin -> origin(HttpUrl.get(origin.toString())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The address where it may be called, or null. */
    @Nullable HttpUrl allowed(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null || !parsed.username().isEmpty() || !parsed.password().isEmpty()) {
            return null;
        }
        boolean slack = parsed.isHttps() && parsed.port() == 443 && SLACK.contains(parsed.host());
        return slack || further.contains(origin(parsed)) ? parsed : null;
    }

    private static String origin(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }
}
