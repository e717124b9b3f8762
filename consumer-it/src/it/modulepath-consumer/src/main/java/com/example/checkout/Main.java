package com.example.checkout;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.slo.openslo.OpenSlo;

public final class Main {
    private static final String PROMISE = """
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: checkout}
            spec:
              service: checkout
              indicator:
                metadata: {name: requests}
                spec: {ratioMetric: {counter: true, good: {metricSource: {type: own, spec: {}}}, total: {metricSource: {type: own, spec: {}}}}}
              timeWindow: [{duration: 30d, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{target: 0.999}]
            """;

    public static void main(String[] args) {
        try (IncidentOps ops = IncidentOps.inMemory()) {
            Incident incident =
                    ops.declare(Declaration.of("Checkout answers 500").service("checkout"));
            System.out.println(incident.summary().toText());
        }
        System.out.println("promised: " + OpenSlo.read("slo.yaml", PROMISE).slos());
    }
}
