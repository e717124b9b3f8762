package com.example.checkout;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;

public final class Main {
    public static void main(String[] args) {
        try (IncidentOps ops = IncidentOps.inMemory()) {
            Incident incident =
                    ops.declare(Declaration.of("Checkout answers 500").service("checkout"));
            System.out.println(incident.summary().toText());
        }
    }
}
