package io.incidentops.jdbc;

import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.contract.IncidentStoreContract;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;

/** The whole contract behind a pool in transaction mode, such as pgbouncer's. */
@Tag("slow")
class TransactionPoolContractTest extends IncidentStoreContract {
    private static final SuiteCount RUN = new SuiteCount(IncidentStoreContract.class);

    private final List<RotatingSource> pools = new ArrayList<>();

    @Override
    protected IncidentStore open(InstantSource leases) {
        RotatingSource pool = new RotatingSource(TestPostgres.source(TestPostgres.database()), 6);
        pools.add(pool);
        return JdbcStore.postgres(pool.source(), leases);
    }

    @AfterEach
    void close_the_pools() throws SQLException {
        for (RotatingSource pool : pools) {
            pool.close();
        }
        RUN.ran();
    }

    @AfterAll
    static void no_test_was_skipped() {
        RUN.check();
    }
}
