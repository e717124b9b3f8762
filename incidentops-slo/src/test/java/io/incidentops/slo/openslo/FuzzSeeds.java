package io.incidentops.slo.openslo;

import io.incidentops.slo.AlertRules;
import io.incidentops.slo.Exclusions;
import io.incidentops.slo.LowTraffic;
import io.incidentops.slo.NoTraffic;
import io.incidentops.slo.Period;
import io.incidentops.slo.RatioSlices;
import io.incidentops.slo.Slo;
import io.incidentops.slo.Target;
import io.incidentops.slo.TimeSlices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing begins with: documents of our own, and the published ones where they are at hand. */
final class FuzzSeeds {
    private static final Period WEEKS = Period.rolling(Duration.ofDays(28));
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private FuzzSeeds() {}

    static List<byte[]> texts() {
        List<byte[]> texts = new ArrayList<>();
        own().forEach(own -> texts.add(own.getBytes(StandardCharsets.UTF_8)));
        texts.addAll(published());
        return texts;
    }

    static List<String> own() {
        return List.of(ProblemsTest.SLO, events(), slices(), older());
    }

    private static String events() {
        return OpenSlo.write(List.of(Slo.builder("Web/EU")
                .target(Target.percent("99.9"))
                .period(WEEKS)
                .description("Two\nlines")
                .exclusions(Exclusions.COUNTED_GOOD)
                .lowTraffic(new LowTraffic(100, 2, LowTraffic.Bound.WILSON))
                .alerts(AlertRules.exactSloth(WEEKS))
                .build()));
    }

    private static String slices() {
        Period months = Period.months(ZoneId.of("Europe/Paris"));
        return OpenSlo.write(List.of(
                Slo.builder("judged")
                        .target(Target.percent("99"))
                        .period(months)
                        .timeSlices(new TimeSlices(MINUTE, Target.percent("95"), NoTraffic.UP))
                        .build(),
                Slo.builder("by-ratio")
                        .target(Target.percent("99"))
                        .period(months)
                        .ratioTimeSlices(new RatioSlices(MINUTE, NoTraffic.DOWN))
                        .build()));
    }

    private static String older() {
        return ProblemsTest.SLO
                .replace("openslo/v1", "openslo.com/v2alpha")
                .replace("indicator:", "sli:")
                .replaceAll("metricSource:\\s+type: Prometheus", "dataSourceSpec: {type: Prometheus}")
                .replaceAll("  (  spec:\\s+query)", "$1");
    }

    private static List<byte[]> published() {
        Path folder = Path.of(System.getProperty("incidentops.cases", "absent"), "slo", "openslo");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<byte[]> texts = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readAllBytes(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes them as files into a folder. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        List<byte[]> texts = texts();
        for (int i = 0; i < texts.size(); i++) {
            Files.write(folder.resolve("seed-" + i), texts.get(i));
        }
        System.out.println(texts.size() + " seeds");
    }
}
