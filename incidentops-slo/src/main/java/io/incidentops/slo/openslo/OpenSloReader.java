package io.incidentops.slo.openslo;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads OpenSLO documents, with choices by name where tools differ. Not thread-safe. Defaults:
 *
 * <ul>
 *   <li>nothing of {@link OpenSloAllowance} is allowed
 *   <li>a month of a rolling window has 30 days
 *   <li>conditions of severity {@code page} or {@code critical} page, those of any other are tickets
 * </ul>
 */
public final class OpenSloReader {
    private final Set<OpenSloAllowance> allowed = EnumSet.noneOf(OpenSloAllowance.class);
    private final List<Source> sources = new ArrayList<>();
    private RollingMonths months = Settings.STRICT.months();
    private Set<String> pagingSeverities = Settings.STRICT.pagingSeverities();

    /** A text, or why there is none. */
    private record Source(
            String name, @Nullable String text, @Nullable String problem) {}

    OpenSloReader() {}

    /**
     * Allows something that is refused otherwise.
     *
     * @param allowance what
     * @return this reader
     */
    public OpenSloReader allow(OpenSloAllowance allowance) {
        allowed.add(Objects.requireNonNull(allowance, "allowance"));
        return this;
    }

    /**
     * What a month of a rolling window is.
     *
     * @param months the choice
     * @return this reader
     */
    public OpenSloReader rollingMonths(RollingMonths months) {
        this.months = Objects.requireNonNull(months, "months");
        return this;
    }

    /**
     * The severities that page, in place of others; all others are tickets. Case does not matter.
     *
     * @param severities the words, such as {@code page}
     * @return this reader
     */
    public OpenSloReader pagingSeverities(Set<String> severities) {
        Set<String> small = new LinkedHashSet<>();
        severities.forEach(severity -> small.add(severity.toLowerCase(Locale.ROOT)));
        this.pagingSeverities = small;
        return this;
    }

    /**
     * Adds a text to what is read together.
     *
     * @param name what errors call it
     * @param text up to 1,048,576 characters
     * @return this reader
     */
    public OpenSloReader add(String name, String text) {
        sources.add(new Source(Texts.shortened(name), Objects.requireNonNull(text, "text"), null));
        return this;
    }

    /**
     * Adds a text to what is read together. No more of it is taken than may be read; it is not closed.
     *
     * @param name what errors call it
     * @param reader the text
     * @return this reader
     */
    public OpenSloReader add(String name, Reader reader) {
        try {
            char[] buffer = new char[8_192];
            StringBuilder text = new StringBuilder();
            int read = 0;
            while (read >= 0 && text.length() <= Limits.CHARACTERS) {
                text.append(buffer, 0, read);
                read = reader.read(buffer);
            }
            return add(name, text.toString());
        } catch (IOException e) {
            return unread(name, e);
        }
    }

    /**
     * Adds a file to what is read together.
     *
     * @param file a regular file of up to 1,048,576 bytes in UTF-8
     * @return this reader
     */
    public OpenSloReader add(Path file) {
        String name = file.toString();
        if (!Files.isRegularFile(file)) {
            sources.add(new Source(name, null, "is no file that can be read: correct the path"));
            return this;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Limits.CHARACTERS + 1);
            if (bytes.length > Limits.CHARACTERS) {
                sources.add(new Source(
                        name, null, "has more than " + Limits.CHARACTERS + " bytes: split it into several files"));
                return this;
            }
            return add(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            sources.add(new Source(name, null, "is not in UTF-8: save it as such"));
            return this;
        } catch (IOException e) {
            return unread(name, e);
        }
    }

    private OpenSloReader unread(String name, IOException e) {
        sources.add(new Source(name, null, "could not be read: " + Texts.shortened(String.valueOf(e))));
        return this;
    }

    /**
     * Reads files, with what was added before.
     *
     * @param files the files
     * @return what they say
     * @throws OpenSloException with all problems of all sources, where there is any
     */
    public OpenSloDocuments read(Path... files) {
        for (Path file : files) {
            add(file);
        }
        DocumentsReader reader = new DocumentsReader(new Settings(allowed, months, pagingSeverities));
        for (Source source : sources) {
            reader.add(source.name(), source.text());
            if (source.problem() != null) {
                reader.problems().error(source.name(), source.problem());
            }
        }
        return reader.read();
    }
}
