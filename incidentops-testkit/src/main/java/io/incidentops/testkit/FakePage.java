package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.port.Pager.PageCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page at a fake pager. Immutable; a changed page is another value.
 *
 * @param key its key
 * @param reference the pager's own name of it
 * @param state how far it came
 * @param reached each call that reached somebody, oldest first: the page itself, then its escalations
 * @param acknowledgedBy who acknowledged it, or null
 */
public record FakePage(
        String key,
        String reference,
        PageState state,
        List<PageCall> reached,
        @Nullable Actor acknowledgedBy) {
    /** Copies the list. */
    public FakePage {
        reached = List.copyOf(reached);
    }

    /**
     * The calls by which it went on to somebody else.
     *
     * @return the escalations, oldest first
     */
    public List<PageCall> escalations() {
        return reached.subList(1, reached.size());
    }

    FakePage reach(PageCall call) {
        List<PageCall> more = new ArrayList<>(reached);
        more.add(call);
        return new FakePage(key, reference, state, more, acknowledgedBy);
    }

    FakePage acknowledge(Actor by) {
        return new FakePage(key, reference, PageState.ACKNOWLEDGED, reached, by);
    }

    FakePage resolve() {
        return new FakePage(key, reference, PageState.RESOLVED, reached, acknowledgedBy);
    }
}
