package io.incidentops.testkit.contract;

import io.incidentops.store.IncidentStore;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;

/**
 * What every {@link IncidentStore} must do. Extend it in the tests of a store:
 *
 * <pre>{@code
 * class MyStoreTest extends IncidentStoreContract {
 *     @Override
 *     protected IncidentStore open(InstantSource leases) {
 *         return new MyStore(leases);
 *     }
 * }
 * }</pre>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class IncidentStoreContract {
    /** For the tests of a store. */
    protected IncidentStoreContract() {}

    /**
     * Opens a store that holds nothing. Each test opens one of its own and closes it.
     *
     * @param leases the clock by which the store must measure its leases
     * @return the store
     */
    protected abstract IncidentStore open(InstantSource leases);

    /** Commits write everything or nothing. */
    @Nested
    class Commits extends CommitSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** The record. */
    @Nested
    class Log extends LogSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** The index. */
    @Nested
    class Index extends IndexSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** Who finds what. */
    @Nested
    class Visibility extends VisibilitySuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** The order of effects. */
    @Nested
    class Lanes extends LaneSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** What commits plan. */
    @Nested
    class Plans extends PlanSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** Claims and their leases. */
    @Nested
    class Leases extends LeaseSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** Inbound requests and redaction. */
    @Nested
    class Inbox extends InboxSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** Small values. */
    @Nested
    class Values extends KeyValueSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }

    /** Many at once. */
    @Nested
    class Races extends RaceSuite {
        @Override
        IncidentStore open(InstantSource leases) {
            return IncidentStoreContract.this.open(leases);
        }
    }
}
