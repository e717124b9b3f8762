package io.incidentops.model;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The pages of the incident. Immutable.
 *
 * @param pages the last pages, oldest first
 */
public record Paging(List<PagedTarget> pages) {
    /** None. */
    public static final Paging NONE = new Paging(List.of());

    /** Copies the list. */
    public Paging {
        pages = List.copyOf(pages);
    }

    /**
     * The page with a key.
     *
     * @param key its key
     * @return the page, or nothing
     */
    public Optional<PagedTarget> page(String key) {
        return pages.stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /**
     * Whether somebody was paged and the pager did not refuse.
     *
     * @param target who
     * @return whether there is such a page
     */
    public boolean paged(PageTarget target) {
        return pages.stream()
                .anyMatch(page -> page.target().equals(target) && page.progress() != PagedTarget.Progress.FAILED);
    }

    /**
     * The last page of each target: one that was paged, resolved and paged again has older ones too.
     *
     * @return the pages that count, oldest first
     */
    public List<PagedTarget> latest() {
        return pages.stream().filter(page -> last(page.target()).equals(page)).toList();
    }

    private PagedTarget last(PageTarget target) {
        return pages.stream()
                .filter(page -> page.target().equals(target))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /**
     * With one more page.
     *
     * @param page the page
     * @return the new paging
     */
    public Paging plus(PagedTarget page) {
        return new Paging(Lists.plusLast(
                Lists.without(pages, other -> other.key().equals(page.key())), page, Limits.PAGES));
    }

    /**
     * With one page changed.
     *
     * @param key its key
     * @param change what changes
     * @return the new paging
     */
    public Paging change(String key, UnaryOperator<PagedTarget> change) {
        return new Paging(Lists.map(pages, page -> page.key().equals(key) ? change.apply(page) : page));
    }
}
