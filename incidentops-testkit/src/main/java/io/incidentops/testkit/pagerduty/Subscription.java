package io.incidentops.testkit.pagerduty;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Where webhooks go, and which. Its fields that change are under the courier's lock. */
final class Subscription {
    /** What it is about: everything, a service's incidents or a team's. */
    record Filter(String type, String id) {
        boolean takes(Ticket ticket) {
            return switch (type) {
                case "service_reference" -> ticket.service.id().equals(id);
                case "team_reference" ->
                    ticket.policy.teams().stream().anyMatch(team -> team.id().equals(id));
                default -> true;
            };
        }
    }

    /** How it was asked for. */
    record Wish(URI target, String description, Set<String> events, Filter filter, Map<String, String> headers) {
        @Override
        public String toString() {
            return "wish for " + filter;
        }
    }

    final String id;
    final String secret;
    final Wish wish;
    int dropped;

    @Nullable Instant disabledUntil;

    Subscription(String id, String secret, Wish wish) {
        this.id = id;
        this.secret = secret;
        this.wish = wish;
    }

    static boolean reaches(URI target) {
        return target.isAbsolute() && ("http".equals(target.getScheme()) || "https".equals(target.getScheme()));
    }

    /** Everything of the whole account. */
    static Subscription toAll(String id, URI target, String secret) {
        Filter filter = new Filter("account_reference", "");
        return new Subscription(id, secret, new Wish(target, "", WebhookTypes.ALL, filter, Map.of()));
    }

    boolean wants(String type, Ticket ticket) {
        return wish.events().contains(type) && wish.filter().takes(ticket);
    }

    /** The signature of a body, see "Verifying Signatures" in PagerDuty's documentation. */
    String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HMAC with SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "subscription:" + id;
    }
}
