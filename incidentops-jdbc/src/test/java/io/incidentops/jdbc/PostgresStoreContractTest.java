package io.incidentops.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.contract.IncidentStoreContract;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;

class PostgresStoreContractTest extends IncidentStoreContract {
    private static final SuiteCount RUN = new SuiteCount(IncidentStoreContract.class);

    private final List<HikariDataSource> pools = new ArrayList<>();

    @Override
    protected IncidentStore open(InstantSource leases) {
        HikariDataSource pool = TestPostgres.pool(TestPostgres.database(), 10);
        pools.add(pool);
        return JdbcStore.postgres(pool, leases);
    }

    @AfterEach
    void close_the_pools() {
        pools.forEach(HikariDataSource::close);
    }

    @AfterEach
    void count_the_test() {
        RUN.ran();
    }

    @AfterAll
    static void no_test_was_skipped() {
        RUN.check();
    }
}
