package io.incidentops.pagerduty.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.pagerduty.value.Fields;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Calls in one person's name.
 *
 * @param calls makes them
 * @param from the person's address at PagerDuty, or null
 */
record Session(RestCalls calls, @Nullable String from) {
    JsonNode call(Ask ask) {
        return calls.call(ask, from);
    }

    <T> T one(Ask ask, String name, Function<Fields, T> read) {
        return read.apply(new Fields(call(ask).path(name)));
    }

    <T> Pages<T> pages(Ask ask, String name, Function<Fields, T> read) {
        return new Pages<>(this::call, ask, name, read);
    }
}
