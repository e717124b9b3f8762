package io.incidentops.jdbc;

import io.incidentops.event.RecordedEvent;
import io.incidentops.json.EventFormatException;
import io.incidentops.json.IncidentFile;
import io.incidentops.model.IncidentId;
import io.incidentops.store.StorageException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** The files of an archive. Thread-safe, as far as each thread has another incident. */
final class ArchiveFiles {
    private final Path folder;

    ArchiveFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes an incident, so that it is on the disk when this returns; a file appears under its name when it is whole. */
    Path write(IncidentId incident, List<RecordedEvent> events) {
        Path file = folder.resolve(incident.value() + ".jsonl");
        Path part = folder.resolve(incident.value() + ".jsonl.part");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(part);
            try (FileChannel channel = FileChannel.open(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersAlone());
                    BufferedWriter out = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8))) {
                IncidentFile.write(events, out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new StorageException("could not write " + file + ": see whether its disk is full or gone", false, e);
        }
    }

    /** What was said in a restricted incident is nothing for other users of the machine. */
    private FileAttribute<?>[] ownersAlone() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    List<RecordedEvent> read(String name) {
        Path file = folder.resolve(name);
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return IncidentFile.read(in);
        } catch (IOException | EventFormatException e) {
            throw new StorageException(
                    "could not read the archived incident " + file + ": " + e.getMessage(), false, e);
        }
    }

    void delete(String name) {
        Path file = folder.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException(
                    "could not delete " + file + ", whose incident is in the tables again: delete it", false, e);
        }
    }
}
