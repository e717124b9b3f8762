package io.incidentops.command;

import io.incidentops.model.PageTarget;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells that the pager took a page. An adapter's. Immutable.
 *
 * @param key the page's key
 * @param target who is paged
 * @param reference the pager's own name of the page, or null
 */
public record ReportPage(
        String key, PageTarget target, @Nullable String reference) implements Command {
    /** Checks that nothing is missing. */
    public ReportPage {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(target, "target");
    }
}
