package io.incidentops.jdbc.crash;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.store.IncidentStore;

/**
 * Counts the places in which the creation of the schema can be killed.
 *
 * @param databases where the schema is created once, to count
 */
record SchemaPlaces(Databases databases) {
    int count() {
        Tripwire tripwire = new Tripwire(KillPoint.SCHEMA, Integer.MAX_VALUE, place -> {});
        Database database = databases.fresh();
        try (HikariDataSource source = database.connect();
                IncidentStore store = tripwire.during(
                        KillPoint.SCHEMA, () -> database.open(new TrippingDataSource(source, tripwire)))) {
            return tripwire.passed();
        }
    }
}
