package io.incidentops.slo.prometheus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The header {@code Accept} of RFC 9110, 12.5.1, as far as the two formats need it. What cannot be read counts as not there. */
final class AcceptHeader {
    private static final int LONGEST = 4_096;

    /** A media type with how much it is wanted, from 0 to 1. */
    private record Wanted(String type, String version, double quality) {}

    private final List<Wanted> wanted = new ArrayList<>();

    AcceptHeader(String header) {
        if (header.length() <= LONGEST) {
            for (String range : header.split(",", -1)) {
                add(range);
            }
        }
    }

    private void add(String range) {
        String[] parts = range.split(";", -1);
        String version = "";
        double quality = 1;
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].strip().split("=", 2);
            String value = pair.length < 2 ? "" : pair[1].strip().replace("\"", "");
            if (pair[0].strip().equalsIgnoreCase("version")) {
                version = value;
            } else if (pair[0].strip().equalsIgnoreCase("q")) {
                quality = quality(value);
            }
        }
        wanted.add(new Wanted(parts[0].strip().toLowerCase(Locale.ROOT), version, quality));
    }

    private static double quality(String text) {
        try {
            double quality = Double.parseDouble(text);
            return quality >= 0 && quality <= 1 ? quality : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    boolean prefersOpenMetrics() {
        double open = wanted.stream()
                .filter(each -> each.type().equals("application/openmetrics-text"))
                .filter(each -> each.version().isEmpty() || each.version().startsWith("1."))
                .mapToDouble(Wanted::quality)
                .max()
                .orElse(0);
        double plain = wanted.stream()
                .filter(each -> each.type().equals("text/plain"))
                .filter(each -> each.version().isEmpty() || each.version().equals("0.0.4"))
                .mapToDouble(Wanted::quality)
                .max()
                .orElse(0);
        return open > 0 && open >= plain;
    }
}
