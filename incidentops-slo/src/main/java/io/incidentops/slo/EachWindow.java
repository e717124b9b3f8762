package io.incidentops.slo;

import java.time.Duration;
import java.util.List;

/** Reads each window by itself, for counts that know no quicker way. Confine it to one thread. */
final class EachWindow implements WindowReader {
    private final Windows windows;
    private final List<Duration> lengths;
    private final WindowCounts[] read;

    EachWindow(Windows windows, List<Duration> lengths) {
        this.windows = windows;
        this.lengths = List.copyOf(lengths);
        this.read = new WindowCounts[lengths.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = new WindowCounts(Counts.NONE, this.lengths.get(i), Duration.ZERO);
        }
    }

    @Override
    public void read() {
        for (int i = 0; i < read.length; i++) {
            read[i] = windows.last(lengths.get(i));
        }
    }

    @Override
    public long good(int window) {
        return read[window].counts().good();
    }

    @Override
    public long bad(int window) {
        return read[window].counts().bad();
    }

    @Override
    public long observedMillis(int window) {
        return read[window].observed().toMillis();
    }
}
