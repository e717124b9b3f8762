package com.example.checkout;

import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.jdbc.JdbcStore;
import io.incidentops.store.Search;
import java.nio.file.Path;

public final class Main {
    public static void main(String[] args) {
        Path file = Path.of("target", "incidents");
        try (IncidentOps ops = IncidentOps.builder().store(JdbcStore.h2(file)).build()) {
            ops.declare(Declaration.of("Checkout answers 500").service("checkout"));
        }
        try (IncidentOps ops = IncidentOps.builder().store(JdbcStore.h2(file)).build()) {
            ops.search(Search.OPEN).incidents().forEach(found -> System.out.println("still here: " + found.title()));
        }
    }
}
