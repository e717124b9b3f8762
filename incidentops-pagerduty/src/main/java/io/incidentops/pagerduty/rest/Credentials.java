package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Region;
import java.net.URI;
import java.util.Objects;
import java.util.Set;

/** What PagerDuty knows the program by. Never printed. Immutable. */
public abstract sealed class Credentials permits Credentials.Token, Credentials.App {
    private static final URI IDENTITY = URI.create("https://identity.pagerduty.com/oauth/token");

    private Credentials() {}

    /**
     * A REST API key, or a user's token.
     *
     * @param token the token
     * @return the credentials
     * @throws IllegalArgumentException where it is blank or holds what no header may; it is not quoted
     */
    public static Credentials token(String token) {
        return new Token(checked("token", token));
    }

    /**
     * A scoped OAuth app, whose tokens last a day and are fetched anew in time ("Obtaining an App OAuth Token").
     *
     * @param clientId the app's client id
     * @param clientSecret the app's client secret
     * @param subdomain the account's subdomain, such as {@code acme} of acme.pagerduty.com
     * @param region where the account lives
     * @param scopes what the app may do, such as {@code incidents.read}
     * @return the credentials
     * @throws IllegalArgumentException where one of them is blank or holds what no header may; it is not quoted
     */
    public static Credentials app(
            String clientId, String clientSecret, String subdomain, Region region, Set<String> scopes) {
        return new App(
                checked("client id", clientId),
                checked("client secret", clientSecret),
                "as_account-" + region.word() + "." + checked("subdomain", subdomain),
                Set.copyOf(scopes),
                IDENTITY);
    }

    private static String checked(String what, String value) {
        if (Objects.requireNonNull(value, what).isBlank() || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the " + what
                    + " of PagerDuty is blank or holds spaces or characters that" + " cannot be sent: copy it again");
        }
        return value;
    }

    @Override
    public String toString() {
        return "Credentials[***]";
    }

    static final class Token extends Credentials {
        final String value;

        private Token(String value) {
            this.value = value;
        }
    }

    static final class App extends Credentials {
        final String clientId;
        final String clientSecret;
        final String account;
        final Set<String> scopes;
        final URI identity;

        private App(String clientId, String clientSecret, String account, Set<String> scopes, URI identity) {
            this.clientId = clientId;
            this.clientSecret = clientSecret;
            this.account = account;
            this.scopes = scopes;
            this.identity = identity;
        }

        /** The same app, asking a stand-in for its tokens. */
        App at(URI identity) {
            return new App(clientId, clientSecret, account, scopes, identity);
        }
    }
}
