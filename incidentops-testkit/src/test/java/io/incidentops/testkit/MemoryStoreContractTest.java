package io.incidentops.testkit;

import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.testkit.contract.IncidentStoreContract;
import java.time.InstantSource;

class MemoryStoreContractTest extends IncidentStoreContract {
    @Override
    protected IncidentStore open(InstantSource leases) {
        return new MemoryStore(leases);
    }
}
