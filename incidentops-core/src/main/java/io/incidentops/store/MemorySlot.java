package io.incidentops.store;

import io.incidentops.event.RecordedEvent;

/** The place of an event in the record, which both its incident and the feed know, so that redacting it reaches both. */
final class MemorySlot {
    final long position;
    RecordedEvent event;

    MemorySlot(long position, RecordedEvent event) {
        this.position = position;
        this.event = event;
    }
}
