package io.incidentops.slo.openslo;

import io.incidentops.slo.Slo;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads objectives of OpenSLO v1 and v2alpha, and writes them in v1. Thread-safe.
 *
 * <pre>{@code
 * OpenSloDocuments documents = OpenSlo.read(Path.of("slo.yaml"));
 * List<Slo> slos = documents.slos();
 * String yaml = OpenSlo.write(slos);
 * }</pre>
 *
 * <p>What v1 cannot say is written as annotations that begin with {@code incidentops.io/}, and read from there:
 *
 * <ul>
 *   <li>{@code short-window} of a condition: the second window of a rule, since a condition has one. Without it, it is the
 *       long window by {@link #SHORT_WINDOW_PART}, a minute and a slice at least.
 *   <li>{@code exact-threshold} and {@code budget-spent} of a condition: a burn rate that is no decimal number, and the part of the
 *       budget of a rule that is about that. The threshold beside it is the same for other tools, and has to agree with it.
 *   <li>{@code name}: a name that is no label after RFC 1123.
 *   <li>{@code exclusions}, {@code no-traffic}, {@code minimum-total}, {@code minimum-bad}, {@code low-traffic-bound} of an
 *       objective.
 * </ul>
 */
public final class OpenSlo {
    /** The short window of a condition that says none is so many times shorter, as in the SRE Workbook, chapter 5. */
    public static final int SHORT_WINDOW_PART = 12;

    private OpenSlo() {}

    /**
     * Reads files together, so that documents of one may refer to those of another. A file has up to 1,048,576 bytes of UTF-8.
     *
     * @param files the files
     * @return what they say
     * @throws OpenSloException with all problems of all files, where there is any
     */
    public static OpenSloDocuments read(Path... files) {
        return reader().read(files);
    }

    /**
     * Reads a text of one or more documents.
     *
     * @param name what errors call it
     * @param text up to 1,048,576 characters
     * @return what it says
     * @throws OpenSloException with all problems, where there is any
     */
    public static OpenSloDocuments read(String name, String text) {
        return reader().add(name, text).read();
    }

    /**
     * Begins to read with choices by name, or of several texts.
     *
     * @return a reader that is strict until it is told otherwise
     */
    public static OpenSloReader reader() {
        return new OpenSloReader();
    }

    /**
     * Writes objectives whose events the program records with this library: their indicator is
     * {@link OpenSloIndicator#recorded} of their name.
     *
     * @param slos the objectives, each with its own name
     * @return YAML of OpenSLO v1, the same for the same objectives
     * @throws OpenSloException with all that v1 cannot say, such as a target of 100 %
     */
    public static String write(List<Slo> slos) {
        return writeObjectives(slos.stream()
                .map(slo -> OpenSloObjective.of(slo, OpenSloIndicator.recorded(slo.name())))
                .toList());
    }

    /**
     * Writes objectives with what measures them, and the data sources that they name. Each becomes a document of its own, with its
     * policies in it. Composites are not written.
     *
     * @param objectives the objectives, each with its own name
     * @return YAML of OpenSLO v1, the same for the same objectives
     * @throws OpenSloException with all that v1 cannot say
     */
    public static String writeObjectives(List<OpenSloObjective> objectives) {
        return new DocumentsWriter().write(objectives);
    }
}
