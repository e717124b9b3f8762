package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import io.incidentops.store.IncidentOverview;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.QueueStatus;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import io.incidentops.store.StorageException;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in a database: what was acknowledged survives the death of any process at any moment.
 *
 * <ul>
 *   <li>{@link #h2(Path)}: a file for one node, with nothing to set up. A second process or store cannot open it.
 *   <li>{@link #h2(DataSource)}: the same through a DataSource of yours.
 *   <li>{@link #postgres(DataSource)}: PostgreSQL 14 or newer for any number of identical nodes.
 * </ul>
 *
 * <p>Opening a store creates or upgrades its tables, as {@link Schema} says. After a failure it goes on by itself as soon
 * as the database does. Each call uses one connection for one transaction, and leaves no state in the session. Thread-safe.
 */
public final class JdbcStore implements IncidentStore {
    private static final String NUMBER_POSTGRES = "select nextval('incidentops_number')";
    private static final String NUMBER_H2 = "select next value for incidentops_number";

    private final Transactions transactions;
    private final InstantSource leases;
    private final @Nullable DatabaseClock clock;
    private final EventRows events;
    private final IncidentRows incidents;
    private final Searches searches;
    private final Commits commits;
    private final QueueRows queue;
    private final Claims claims;
    private final InboxRows inbox;
    private final KeyValueRows values;

    private final Runnable giveBack;

    private JdbcStore(Transactions transactions, @Nullable InstantSource injected, Runnable giveBack) {
        this.transactions = transactions;
        this.giveBack = giveBack;
        this.clock = transactions.dialect() == Dialect.POSTGRES && injected == null
                ? new DatabaseClock(transactions, System::nanoTime)
                : null;
        this.leases = injected != null ? injected : clock != null ? clock : InstantSource.system();
        this.events = new EventRows(transactions);
        this.incidents = new IncidentRows(transactions);
        this.searches =
                new Searches(transactions, incident -> incidents.load(incident).map(IncidentOverview::of));
        this.commits = new Commits(transactions);
        this.queue = new QueueRows(transactions);
        this.claims = new Claims(transactions, clock);
        this.inbox = new InboxRows(transactions);
        this.values = new KeyValueRows(transactions);
    }

    /**
     * Opens a file, or creates it. H2 adds {@code .mv.db} to its name. Needs {@code com.h2database:h2} among the
     * dependencies.
     *
     * @param file where it lies; its folder is created where it is missing
     * @return the store, to be closed, which closes the file
     * @throws StorageException where another process or another store has the file open, H2 is missing, the file is damaged, or its tables
     *     are newer than this release
     */
    public static JdbcStore h2(Path file) {
        return h2(file, null);
    }

    static JdbcStore h2(Path file, @Nullable InstantSource leases) {
        return open(H2Files.open(file), Dialect.H2, leases);
    }

    /**
     * Opens an H2 database of yours, which must be a file with {@code WRITE_DELAY=0}, from H2 2.5 on also {@code
     * REUSE_SPACE=FALSE}: otherwise an acknowledged commit may be lost (measured in docs/stores.md). Nothing else may write to it meanwhile; another
     * store of this process is refused until this one is closed.
     *
     * @param source its connections; the store does not close it
     * @return the store
     * @throws StorageException where the database is none that keeps its promises, with the reason and the remedy
     */
    public static JdbcStore h2(DataSource source) {
        return open(Connections.of(Objects.requireNonNull(source, "source")), Dialect.H2, null);
    }

    /**
     * Opens a PostgreSQL database. All nodes on it share its clock and its work.
     *
     * @param source its connections, best from a pool; the store does not close it
     * @return the store
     * @throws StorageException where the database is none that keeps its promises, with the reason and the remedy
     */
    public static JdbcStore postgres(DataSource source) {
        return postgres(source, null);
    }

    /** The same with another clock than the database's, for tests. */
    static JdbcStore postgres(DataSource source, @Nullable InstantSource leases) {
        return open(Connections.of(Objects.requireNonNull(source, "source")), Dialect.POSTGRES, leases);
    }

    private static JdbcStore open(Connections connections, Dialect dialect, @Nullable InstantSource leases) {
        try {
            Transactions transactions = new Transactions(connections, dialect);
            Settings.check(transactions);
            return open(transactions, leases, dialect == Dialect.H2 ? OneStore.take(transactions) : () -> {});
        } catch (RuntimeException e) {
            connections.close();
            throw e;
        }
    }

    private static JdbcStore open(Transactions transactions, @Nullable InstantSource leases, Runnable giveBack) {
        try {
            Schema.apply(transactions);
            return new JdbcStore(transactions, leases, giveBack);
        } catch (RuntimeException e) {
            giveBack.run();
            throw e;
        }
    }

    /** A store on the tables as they are, as an earlier release would use them. */
    static JdbcStore asRelease(Transactions transactions) {
        return new JdbcStore(transactions, InstantSource.system(), () -> {});
    }

    Transactions transactions() {
        return transactions;
    }

    @Override
    public CommitResult commit(Changes changes) {
        return commits.commit(Objects.requireNonNull(changes, "changes"));
    }

    @Override
    public Optional<InstantSource> clock() {
        return Optional.ofNullable(clock);
    }

    @Override
    public long nextNumber() {
        Script script = transactions.script();
        long[] number = new long[1];
        String sql = transactions.dialect().pick(NUMBER_H2, NUMBER_POSTGRES);
        script.query(row -> number[0] = row.getLong(1), sql);
        transactions.read("take a number for a new incident", script::run);
        return number[0];
    }

    @Override
    public Optional<IncidentState> load(IncidentId incident) {
        return incidents.load(incident);
    }

    @Override
    public List<RecordedEvent> read(IncidentId incident, long after, int limit) {
        return events.read(incident, after, limit);
    }

    @Override
    public List<Positioned> feed(long after, int limit) {
        return events.feed(after, limit);
    }

    @Override
    public Optional<Committed> committed(CommandKey key) {
        return transactions.read("look up a command's key", connection -> CommandKeys.find(connection, key));
    }

    @Override
    public Optional<IncidentId> byNumber(long number) {
        return incidents.byNumber(number);
    }

    @Override
    public SearchResult search(Search search) {
        return searches.search(search);
    }

    @Override
    public boolean receive(InboxRequest request) {
        return inbox.receive(request);
    }

    @Override
    public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
        return claims.claim(owner, now.toEpochMilli(), leases.instant(), lease, limit);
    }

    @Override
    public boolean settle(Settlement settlement) {
        return queue.settle(settlement, leases.instant());
    }

    @Override
    public Optional<Instant> nextDue() {
        return queue.nextDue(leases.instant());
    }

    @Override
    public List<Delivery> deliveries(IncidentId incident) {
        return queue.deliveries(incident);
    }

    @Override
    public boolean retry(String effect, Instant now) {
        return queue.retry(effect, now);
    }

    @Override
    public boolean skip(String effect, String reason, Instant now) {
        return queue.skip(effect, reason, now);
    }

    @Override
    public QueueStatus status() {
        return queue.status();
    }

    @Override
    public Optional<Value> get(String key) {
        return values.get(key);
    }

    @Override
    public boolean put(String key, String value, long expected) {
        return values.put(key, value, expected);
    }

    /** Closes the file that {@link #h2(Path)} opened; a DataSource stays open. Another store may then open it. */
    @Override
    public void close() {
        transactions.close();
        giveBack.run();
    }
}
