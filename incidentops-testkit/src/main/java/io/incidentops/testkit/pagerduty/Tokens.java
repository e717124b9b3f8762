package io.incidentops.testkit.pagerduty;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The account's tokens. Under the account's lock. */
final class Tokens {
    static final String CLIENT_ID = "stand-in-client";
    static final String CLIENT_SECRET = "stand-in-client-secret";
    static final Duration LIFE = Duration.ofDays(1);

    private record Granted(Set<String> scopes, Instant until) {}

    private final Account account;
    private final Map<String, Granted> granted = new LinkedHashMap<>();
    private Set<String> grantable = Set.copyOf(Scopes.ALL);
    private String token;

    Tokens(Account account) {
        this.account = account;
        this.token = renew();
    }

    private String renew() {
        return "y_" + account.ids.key("token").substring(0, 18);
    }

    String token() {
        return token;
    }

    /** From now on, the account's token is another one, and what was granted is void. */
    void revoke() {
        token = renew();
        granted.clear();
    }

    void grantable(List<String> scopes) {
        grantable = Set.copyOf(scopes);
    }

    /** The scopes that are granted of those wished for; the rest is left out without a word, as at PagerDuty. */
    Set<String> grantableOf(List<String> wished) {
        Set<String> scopes = new LinkedHashSet<>();
        wished.stream()
                .filter(scope -> scope.startsWith("as_account-") || grantable.contains(scope))
                .forEach(scopes::add);
        return scopes;
    }

    String grant(Set<String> scopes) {
        String fresh = "pdus+_0XBPWQQ_" + account.ids.key("oauth");
        granted.put(fresh, new Granted(scopes, account.now().plus(LIFE)));
        return fresh;
    }

    /** Who an Authorization header names. */
    Caller caller(String authorization) {
        String given = given(authorization);
        if (given.equals(token)) {
            return new Caller(given, null, null);
        }
        for (StandInUser user : account.users.values()) {
            if (user.token().equals(given)) {
                return new Caller(given, user, null);
            }
        }
        Granted grant = granted.get(given);
        if (grant == null || !account.now().isBefore(grant.until())) {
            throw RestError.unauthorized();
        }
        return new Caller(given, null, grant.scopes());
    }

    private static String given(String authorization) {
        for (String scheme : List.of("Token token=", "Bearer ")) {
            if (authorization.regionMatches(true, 0, scheme, 0, scheme.length())) {
                return authorization.substring(scheme.length()).strip();
            }
        }
        return "";
    }
}
