package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.model.IncidentId;
import io.incidentops.model.IncidentState;
import io.incidentops.model.Phase;
import io.incidentops.store.Changes;
import io.incidentops.store.CommitResult;
import io.incidentops.store.StorageException;
import io.incidentops.view.History;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Closed incidents as files in a folder, out of the tables. Each is one portable file, as
 * {@link io.incidentops.json.IncidentFile} writes it, and as confidential as the incident is. The store remembers where
 * each lies.
 *
 * <p>An archived incident is found by nothing but this archive. To redact it, or to work on it again, take it back with
 * {@link #restore}, which deletes the file, and put it into the archive again afterwards. So what was redacted stands in
 * no file either. Copies that somebody made of a file are out of reach.
 *
 * <p>Thread-safe. A process that dies in between leaves the incident in the tables or in the archive, never in neither;
 * what it left half done is finished when the archive is opened.
 */
public final class Archive {
    private final JdbcStore store;
    private final ArchiveRows rows;
    private final ArchiveFiles files;

    private Archive(JdbcStore store, Path folder) {
        this.store = store;
        this.rows = new ArchiveRows(store.transactions());
        this.files = new ArchiveFiles(folder);
    }

    /**
     * Opens an archive, and finishes what a process that died had begun.
     *
     * @param store the store whose incidents it holds
     * @param folder where their files lie; it is created where it is missing. Nodes on one database need one folder that
     *     all of them see
     * @return the archive
     * @throws StorageException where the store or the folder failed
     */
    public static Archive of(JdbcStore store, Path folder) {
        Archive archive = new Archive(Objects.requireNonNull(store, "store"), Objects.requireNonNull(folder, "folder"));
        archive.rows.restored().forEach(archive::forget);
        return archive;
    }

    /**
     * Moves a closed incident into a file.
     *
     * @param incident the incident
     * @return its file
     * @throws IllegalArgumentException where there is no such incident, it is not closed, something of it still waits to
     *     be delivered, or a feed has not come past it; nothing is changed then
     * @throws StorageException where the store or the folder failed, or the incident changed meanwhile; then the incident
     *     is where it was
     */
    public Path put(IncidentId incident) {
        IncidentState state = store.load(incident)
                .orElseThrow(() -> new IllegalArgumentException("there is no incident " + incident + " to archive"));
        if (state.phase() != Phase.CLOSED) {
            throw new IllegalArgumentException("incident " + incident + " is "
                    + state.phase().key() + ", and only a closed one can be archived: close it first");
        }
        rows.hindrance(incident).ifPresent(reason -> {
            throw new IllegalArgumentException("incident " + incident + " cannot be archived yet: " + reason);
        });
        List<RecordedEvent> events = store.read(incident, 0, Integer.MAX_VALUE);
        Path file = files.write(incident, events);
        rows.move(state, file.getFileName().toString());
        return file;
    }

    /**
     * Reads an archived incident where it lies.
     *
     * @param incident the incident
     * @return its history
     * @throws IllegalArgumentException where it is not in the archive
     * @throws StorageException where its file is gone, cut off or changed
     */
    public History read(IncidentId incident) {
        return History.of(files.read(file(incident)));
    }

    /**
     * Takes an incident back into the tables, with its id and its number, and deletes its file. Feeds are handed its
     * events again.
     *
     * @param incident the incident
     * @param now the time by the engine's clock
     * @throws IllegalArgumentException where it is not in the archive
     * @throws StorageException where the store or the folder failed, or its file is gone, cut off or changed
     */
    public void restore(IncidentId incident, Instant now) {
        List<RecordedEvent> events = files.read(file(incident));
        IncidentState state = History.of(events).state().orElseThrow();
        CommitResult result = store.commit(
                new Changes(incident, now, 0, events, state, List.of(), List.of(), List.of(), null, null, List.of()));
        if (result instanceof CommitResult.Done || result instanceof CommitResult.Conflict) {
            forget(incident);
        }
    }

    /**
     * The archived incident with a number.
     *
     * @param number the number that people type
     * @return its id, or nothing
     */
    public Optional<IncidentId> byNumber(long number) {
        return rows.byNumber(number);
    }

    private String file(IncidentId incident) {
        return rows.file(incident)
                .orElseThrow(() -> new IllegalArgumentException("incident " + incident + " is not in the archive"));
    }

    /** The file goes first: as long as the row is there, whoever opens the archive finishes this. */
    private void forget(IncidentId incident) {
        rows.file(incident).ifPresent(files::delete);
        rows.delete(incident);
    }
}
