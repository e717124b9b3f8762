package io.incidentops.slo.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/**
 * Counters of a {@link PrometheusServer}, by selectors of PromQL: a name, matchers in braces, or both. Two of good, bad and
 * total are asked for; the third one follows. What is asked for more than once on a side adds up.
 *
 * <ul>
 *   <li>Selectors alone, no {@code sum()} or {@code rate()}: each series is watched by itself, so that a process that ends does
 *       not look as if all had begun again.
 *   <li>All are asked for in one query, which Prometheus answers from one snapshot: a scrape that ends meanwhile is in all
 *       of them or in none. Where the server gets them one after the other, such as from a remote write or from the
 *       recording rules of a group, ask for them later: {@link PrometheusServer.Builder#offset}. Counters of different
 *       scrapes never are of one moment; take good, bad and total of the same processes.
 *   <li>Where there is no series of the total the server knows nothing of the service, and that is a gap. No series of what is
 *       bad means that nothing was so far.
 *   <li>Events count when they are read: later than they happened by the interval of the scrape and of the sampling.
 *   <li>The server has the counts of all processes. Where several nodes add up what they count, one of them samples it:
 *       {@link SamplingBuilder#onlyWhile}.
 *   <li>A series whose labels change is another one, and counts from zero: {@link SamplingBuilder#fromFirstValues} where
 *       that happens to processes that go on.
 * </ul>
 *
 * Immutable: each method returns another source.
 */
public final class ServerCounters implements CounterSource {
    private final PrometheusServer server;
    private final List<ServerQuery> queries;

    ServerCounters(PrometheusServer server, List<ServerQuery> queries) {
        this.server = server;
        this.queries = List.copyOf(queries);
    }

    /**
     * Series that count what was good.
     *
     * @param selector which ones, such as {@code orders_total{result="ok"}}
     * @return that source
     * @throws IllegalArgumentException where it is not a selector
     */
    public ServerCounters good(String selector) {
        return plus(new ServerQuery(Side.GOOD, Selector.parse(selector), null));
    }

    /**
     * Series that count what was bad.
     *
     * @param selector which ones, such as {@code http_requests_total{code=~"5.."}}
     * @return that source
     * @throws IllegalArgumentException where it is not a selector
     */
    public ServerCounters bad(String selector) {
        return plus(new ServerQuery(Side.BAD, Selector.parse(selector), null));
    }

    /**
     * Series that count all events.
     *
     * @param selector which ones, such as {@code http_requests_total{job="checkout"}}
     * @return that source
     * @throws IllegalArgumentException where it is not a selector
     */
    public ServerCounters total(String selector) {
        return plus(new ServerQuery(Side.TOTAL, Selector.parse(selector), null));
    }

    /**
     * What classic histograms know was good: what took at most so long.
     *
     * @param histogram which ones, without {@code _bucket}, such as {@code http_request_duration_seconds{code!~"5.."}}
     * @param limit how long is still good, itself included; the limit of a bucket, in seconds
     * @return that source
     * @throws IllegalArgumentException where it is not a histogram's selector, or the limit is not longer than nothing
     */
    public ServerCounters goodUpTo(String histogram, Duration limit) {
        return plus(new ServerQuery(Side.GOOD, Selector.histogram(histogram), Limit.of(limit)));
    }

    /**
     * All that classic histograms measured, good up to a limit.
     *
     * @param histogram which ones, without {@code _bucket}, such as {@code http_request_duration_seconds{job="checkout"}}
     * @param limit how long is still good, itself included; the limit of a bucket, in seconds
     * @return that source
     * @throws IllegalArgumentException where it is not a histogram's selector, or the limit is not longer than nothing
     */
    public ServerCounters latency(String histogram, Duration limit) {
        return goodUpTo(histogram, limit)
                .plus(new ServerQuery(Side.TOTAL, Selector.histogram(histogram).suffix("_count"), null));
    }

    private ServerCounters plus(ServerQuery query) {
        List<ServerQuery> all = new ArrayList<>(queries);
        all.add(query);
        return new ServerCounters(server, all);
    }

    Sums sums() {
        return Sums.of(queries.stream().map(ServerQuery::side).collect(Collectors.toSet()));
    }

    Executor thread() {
        return server.thread();
    }

    /**
     * Asks the server.
     *
     * @throws IllegalStateException where there are not two of good, bad and total
     * @throws SourceException where the server does not answer, or with something else; the message says why
     */
    @Override
    public Reading read() {
        Reading.Builder reading = Reading.of(sums());
        QueryAnswer answer = server.ask(Union.text(queries, server.asOf()));
        List<List<JsonNode>> parts = Union.parts(queries, answer);
        List<ServerQuery> without = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            ServerQuery query = queries.get(at);
            parts.get(at).forEach(series -> QueryAnswer.add(series, query, reading));
            if (parts.get(at).isEmpty()) {
                without.add(query);
            }
        }
        answer.doubts().forEach(reading::doubt);
        checkTold(without, reading);
        return reading.build();
    }

    private void checkTold(List<ServerQuery> without, Reading.Builder reading) {
        boolean all = without.size() == queries.size();
        for (ServerQuery query : without) {
            if (all || query.side() == Side.TOTAL) {
                throw new SourceException(
                        "it has no series of " + query.text() + " now: is that the name, and is the service scraped?");
            }
            if (query.limit() != null) {
                throw new SourceException(buckets(query));
            }
            if (query.side() == Side.GOOD) {
                reading.doubt("it has no series of " + query.text() + " now, so nothing is good");
            }
        }
    }

    private String buckets(ServerQuery query) {
        Selector series = query.selector().suffix("_bucket");
        List<String> limits = server.ask("count by (le) (" + series + ")").values("le");
        return limits.isEmpty()
                ? "it has no series of " + series + ", so nobody knows how many were up to " + query.limit()
                        + ": is it a classic histogram?"
                : series + " has no bucket up to " + query.limit() + ": take one of "
                        + limits.stream().limit(100).collect(Collectors.joining(", ")) + " s, or add it";
    }

    /** What it asks for, and where. */
    @Override
    public String toString() {
        return queries.stream()
                .map(query -> query.side().word() + " " + query.text())
                .collect(Collectors.joining(", ", "ServerCounters[", " at " + server + "]"));
    }
}
