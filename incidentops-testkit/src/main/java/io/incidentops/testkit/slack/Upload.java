package io.incidentops.testkit.slack;

import org.jspecify.annotations.Nullable;

/** A file on its way: announced, then uploaded, then shared. Not thread-safe; guarded by the workspace's lock. */
final class Upload {
    final String id;
    final String name;
    final long length;
    byte @Nullable [] content;
    String title;
    String channel = "";
    boolean complete;

    Upload(String id, String name, long length) {
        this.id = id;
        this.name = name;
        this.title = name;
        this.length = length;
    }
}
