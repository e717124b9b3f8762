package io.incidentops.testkit.pagerduty;

import java.util.List;

/** How programs come into the stand-in's account, and what they may do then. Thread-safe. */
public final class StandInAccess {
    private final Account account;
    private final Tokens tokens;

    StandInAccess(Account account, Tokens tokens) {
        this.account = account;
        this.tokens = tokens;
    }

    /**
     * The id with which a client asks for a scoped token.
     *
     * @return the id
     */
    public String clientId() {
        return Tokens.CLIENT_ID;
    }

    /**
     * The secret with which a client asks for a scoped token.
     *
     * @return the secret
     */
    public String clientSecret() {
        return Tokens.CLIENT_SECRET;
    }

    /**
     * The scopes that a client can be granted; all by default. Others are left out of its token without an error.
     *
     * @param scopes the scopes, such as {@code incidents.read}
     */
    public void grantable(String... scopes) {
        account.locking(() -> tokens.grantable(List.of(scopes)));
    }

    /** Makes {@link PagerDutyStandIn#token} another one, and voids the old one and those that were granted. */
    public void revoke() {
        account.locking(tokens::revoke);
    }

    /**
     * What the account's plan offers; all that the stand-in knows by default.
     *
     * @param abilities the abilities, such as {@code coordinated_responding}
     */
    public void abilities(String... abilities) {
        account.locking(() -> {
            account.abilities.clear();
            account.abilities.addAll(List.of(abilities));
        });
    }
}
