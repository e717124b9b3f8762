package com.example.shop;

import io.incidentops.IncidentOps;
import io.incidentops.slo.Measured;
import io.incidentops.slo.Slo;
import io.incidentops.slo.SloStatus;
import io.incidentops.slo.Target;
import io.incidentops.slo.alert.SloAlerts;
import io.incidentops.slo.openslo.OpenSlo;
import io.incidentops.slo.openslo.OpenSloDocuments;
import io.incidentops.slo.prometheus.Indicator;
import io.incidentops.slo.prometheus.RuleFile;
import io.incidentops.slo.prometheus.RuleStyle;
import io.incidentops.slo.prometheus.SloMetrics;
import io.incidentops.slo.prometheus.SloRules;
import io.incidentops.slo.record.Sli;
import io.incidentops.slo.record.SliRecorder;
import io.incidentops.slo.record.SliRegistry;
import io.incidentops.slo.sla.Credit;
import io.incidentops.slo.sla.DownWhen;
import io.incidentops.slo.sla.Measure;
import io.incidentops.slo.sla.Sla;
import io.incidentops.slo.sla.SlaMeter;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Reads what a shop promises, counts two hours of it in a moment, and writes what others want to know of it. */
public final class Main {
    private static final String PROMISE = """
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: checkout
            spec:
              service: shop
              description: A customer who pays gets an answer
              indicatorRef: checkout
              timeWindow:
                - duration: 30d
                  isRolling: true
              budgetingMethod: Occurrences
              objectives:
                - target: 0.999
              alertPolicies:
                - kind: AlertPolicy
                  metadata:
                    name: page-quick
                  spec:
                    alertWhenBreaching: true
                    conditions:
                      - kind: AlertCondition
                        metadata:
                          name: page-quick
                        spec:
                          severity: page
                          condition:
                            kind: burnrate
                            op: gt
                            threshold: 14.4
                            lookbackWindow: 1h
                    notificationTargets:
                      - kind: AlertNotificationTarget
                        metadata:
                          name: on-call
                        spec:
                          target: chat
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: checkout-minutes
            spec:
              service: shop
              indicatorRef: checkout
              timeWindow:
                - duration: 1M
                  calendar:
                    startTime: 2026-01-01 00:00:00
                    timeZone: UTC
              budgetingMethod: RatioTimeslices
              objectives:
                - target: 0.995
                  timeSliceWindow: 1m
            ---
            apiVersion: openslo/v1
            kind: SLI
            metadata:
              name: checkout
            spec:
              ratioMetric:
                good:
                  metricSource:
                    type: program
                    spec: {events: paid}
                total:
                  metricSource:
                    type: program
                    spec: {events: asked}
            """;

    private static final Instant BEGINS = Instant.parse("2026-03-02T10:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGINS);
    private final SliRegistry registry = SliRegistry.builder()
            .clock(now::get)
            .nanos(() -> Duration.between(BEGINS, now.get()).toNanos())
            .build();

    public static void main(String[] args) throws IOException {
        new Main().run();
    }

    private void run() throws IOException {
        OpenSloDocuments documents = OpenSlo.read("checkout.yaml", PROMISE);
        Slo slo = documents.slos().get(0);
        Slo minutes = documents.slos().get(1);
        Sli payments = registry.sli(slo.name());
        SloAlerts alerts = SloAlerts.builder()
                .watch(slo, payments)
                .watch(minutes, payments)
                .byHand()
                .build();
        try (registry;
                IncidentOps ops = IncidentOps.builder()
                        .clock(now::get)
                        .addExtension(alerts)
                        .start()) {
            minutes(payments, alerts, 90, 600, 0);
            minutes(payments, alerts, 10, 300, 300);
            IncidentOverview incident = ops.search(Search.OPEN).incidents().get(0);
            say("opened", incident.title());
            for (SloStatus status : alerts.status()) {
                say(
                        status.slo().toString(),
                        "good " + status.sli().orElseThrow().rounded(4) + ", of the budget is left "
                                + status.budget().left().rounded(1));
            }
            say(
                    "standing",
                    agreement(alerts.objectives().get(1)).standing(now.get()).words());
            write(
                    "rules.yml",
                    RuleFile.of(RuleStyle.incidentops(), List.of(SloRules.of(slo, Indicator.exposedBy(slo))))
                            .yaml());
            write("metrics.txt", SloMetrics.of(alerts::objectives, now::get).openMetrics());
            write("checkout.yaml", OpenSlo.writeObjectives(documents.objectives()));
        }
        say("optional libraries", optional().toString());
    }

    private void minutes(Sli payments, SloAlerts alerts, int minutes, long good, long bad) {
        SliRecorder recorder = payments.recorder();
        for (int step = 0; step < minutes * 6; step++) {
            recorder.add(good / 6, bad / 6);
            now.updateAndGet(time -> time.plusSeconds(10));
            registry.tick();
            alerts.evaluate();
        }
    }

    /** The minutes of a month are judged while their requests are known. */
    private static SlaMeter agreement(Measured minutes) {
        Sla sla = Sla.builder("Shop agreement", Target.percent("99.9"))
                .measure(Measure.downtimePeriods(1, DownWhen.errorsAbove("0.1")))
                .addTier(Target.percent("99.9"), Credit.percent("10"))
                .build();
        return SlaMeter.requests(sla, minutes.windows());
    }

    private static void say(String what, String words) {
        System.out.println(what + ": " + words);
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(Path.of("target", name), text);
    }

    /** None of what the module can work with, but does not need, comes with it. */
    private static List<String> optional() {
        return Stream.of(
                        "io.micrometer.core.instrument.MeterRegistry",
                        "io.opentelemetry.sdk.metrics.SdkMeterProvider",
                        "io.prometheus.metrics.core.metrics.Counter",
                        "io.incidentops.chatops.ChatOps")
                .filter(Main::isThere)
                .toList();
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Main.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
