package io.incidentops.jdbc;

import io.incidentops.store.IncidentStore;
import io.incidentops.testkit.contract.IncidentStoreContract;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2StoreContractTest extends IncidentStoreContract {
    private static final SuiteCount RUN = new SuiteCount(IncidentStoreContract.class);

    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path folder;

    @Override
    protected IncidentStore open(InstantSource leases) {
        return JdbcStore.h2(folder.resolve("store" + COUNT.incrementAndGet()), leases);
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
