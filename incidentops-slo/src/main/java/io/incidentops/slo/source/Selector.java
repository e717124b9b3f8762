package io.incidentops.slo.source;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which series of a server are asked for: a name, matchers in braces, or both. Immutable.
 *
 * @param name the name, or empty
 * @param matchers what is between the braces, or empty
 */
record Selector(String name, String matchers) {
    private static final int LONGEST = 2_000;

    /** Braces and quotes as in PromQL: a brace within quotes is text, and a backslash hides what follows, but not in back-ticks. */
    private static final Pattern SELECTOR = Pattern.compile("\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)?\\s*"
            + "(?:\\{((?:[^{}\"'`]|\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|`[^`]*+`)*+)\\})?\\s*");

    static Selector parse(String text) {
        Matcher match = SELECTOR.matcher(text);
        if (text.length() > LONGEST || !match.matches() || (match.group(1) == null && isBlank(match.group(2)))) {
            throw new IllegalArgumentException("a selector is a name with matchers, such as"
                    + " http_requests_total{job=\"checkout\"}, but was '"
                    + text.substring(0, Math.min(200, text.length()))
                    + "': ask for the counters themselves, without sum(), rate() or a range, since each series is watched for"
                    + " beginning again");
        }
        String name = match.group(1) == null ? "" : match.group(1);
        String matchers = isBlank(match.group(2)) ? "" : match.group(2).strip();
        return new Selector(name, matchers.endsWith(",") ? matchers.substring(0, matchers.length() - 1) : matchers);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** A histogram's, by its name. */
    static Selector histogram(String text) {
        Selector selector = parse(text);
        if (selector.name.isEmpty() || selector.name.matches(".*_(bucket|count|sum|total)")) {
            throw new IllegalArgumentException(
                    "a histogram has a name without _bucket or _count before its braces, such as"
                            + " http_request_duration_seconds{job=\"checkout\"}, but was '" + text + "'");
        }
        return selector;
    }

    Selector suffix(String suffix) {
        return new Selector(name + suffix, matchers);
    }

    /** The series of one bucket; programs and servers write its limit in more than one way. */
    Selector upTo(Limit limit) {
        BigDecimal number = BigDecimal.valueOf(limit.value()).stripTrailingZeros();
        Set<String> texts = new LinkedHashSet<>();
        texts.add(number.toPlainString());
        if (number.scale() <= 0) {
            texts.add(number.toPlainString() + ".0");
        }
        texts.add(Double.toString(limit.value()));
        String le = texts.stream().map(each -> each.replace(".", "\\\\.")).collect(Collectors.joining("|"));
        return new Selector(name, (matchers.isEmpty() ? "" : matchers + ",") + "le=~\"" + le + "\"");
    }

    /** As PromQL. */
    @Override
    public String toString() {
        return matchers.isEmpty() ? name : name + "{" + matchers + "}";
    }
}
