package io.incidentops.slo.source;

import java.net.URI;

/** What an HTTP status without a reason means, and what to do. */
final class Statuses {
    private Statuses() {}

    static String explain(int status, URI base) {
        String to = "it answered " + status;
        return switch (status) {
            case 401, 403 -> to + ": check the token, the password or the tenant, and what they may read";
            case 404, 405 -> to + ": is " + base + " the address before /api/v1/query? Mimir's ends with /prometheus";
            case 408, 502, 503, 504 -> to + ": it, or what is before it, is overloaded or down";
            case 413, 422 -> to + ": the query is too large for it; ask for fewer series";
            case 429 -> to + ": it is asked too often; sample less often with every()";
            default ->
                status / 100 == 3
                        ? to
                                + ", a redirect, which is not followed, so that credentials go nowhere else: give the address to"
                                + " which it leads"
                        : to;
        };
    }
}
