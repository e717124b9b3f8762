package io.incidentops.pagerduty.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.incidentops.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** PagerDuty's own words, fit for a log: short, and without addresses and numbers of people. */
public final class Words {
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d ()-]{6,}\\d");
    /** What is of small letters alone is a word, such as the name of an ability. */
    private static final Pattern KEY =
            Pattern.compile("(?<![A-Za-z0-9+_-])(?![a-z_-]+(?![A-Za-z0-9+_-]))[A-Za-z0-9+_-]{20,}");

    private static final int MOST = 300;
    private static final int LISTED = 10;

    private Words() {}

    /**
     * One sentence.
     *
     * @param text what PagerDuty said
     * @return the sentence, empty where it said nothing
     */
    public static String safe(String text) {
        String plain = Text.cleaned(text, MOST, Text.Lines.ONE);
        String keyless = KEY.matcher(plain).replaceAll("[key]"); // first, since a key may hold what looks like a number
        return NUMBER.matcher(ADDRESS.matcher(keyless).replaceAll("[address]")).replaceAll("[number]");
    }

    /**
     * Several sentences.
     *
     * @param list a JSON array of texts
     * @return the sentences, ten at most
     */
    public static List<String> safe(JsonNode list) {
        List<String> all = new ArrayList<>();
        for (JsonNode each : list) {
            if (all.size() < LISTED && each.isTextual()) {
                all.add(safe(each.asText()));
            }
        }
        return all;
    }

    /**
     * A text cut to what PagerDuty takes, however it counts: in code points or in UTF-16.
     *
     * @param text the text
     * @param most how long it may be
     * @return the text or its beginning, with an ellipsis where something was cut
     */
    public static String cut(String text, int most) {
        int points = most;
        String cut = Text.shorten(text, points);
        while (cut.length() > most) {
            points -= (cut.length() - most + 1) / 2; // a code point is one or two
            cut = Text.shorten(text, points);
        }
        return cut;
    }
}
