package io.incidentops.jdbc.crash;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Files in a folder. */
final class H2Databases implements Databases {
    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();

    H2Databases(Path folder) {
        this.folder = folder;
    }

    @Override
    public Database fresh() {
        return Database.h2(folder.resolve("store" + number.incrementAndGet())
                .toAbsolutePath()
                .toString());
    }

    @Override
    public void close() {
        // The folder's owner deletes it.
    }
}
