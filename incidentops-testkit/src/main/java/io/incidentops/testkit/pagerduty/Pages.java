package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.List;
import java.util.function.Function;

/** Lists by the page, see "Pagination" in PagerDuty's documentation. */
final class Pages {
    private static final int USUAL = 25;
    private static final int MOST = 100;
    private static final int WALL = 10_000;

    private Pages() {}

    static <T> ObjectNode of(RestCall call, String name, List<T> all, Function<T, ObjectNode> shape) {
        int limit = Math.min(MOST, number(call, "limit", USUAL));
        int offset = number(call, "offset", 0);
        if (offset + limit > WALL) {
            throw RestError.invalid("The sum of offset and limit must not be more than 10000");
        }
        int from = Math.min(offset, all.size());
        int to = Math.min(from + limit, all.size());
        ObjectNode page = Json.object();
        page.set(name, Refs.all(all.subList(from, to), shape));
        page.put("limit", limit).put("offset", offset).put("more", to < all.size());
        return call.query().flag("total") ? page.put("total", all.size()) : page.putNull("total");
    }

    private static int number(RestCall call, String name, int usual) {
        String text = call.query().text(name);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw RestError.invalid(name + " must be a number");
        }
    }
}
