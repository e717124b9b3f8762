package io.incidentops.port;

import io.incidentops.model.Actor;
import java.time.Instant;
import java.util.Objects;

/** A piece of a line, so that each platform renders people, times and links in its own way. Immutable. */
public sealed interface Span {
    /**
     * The piece for a platform that knows nothing but text.
     *
     * @return the text
     */
    String plain();

    /**
     * Text as it is. A platform must escape it: it comes from people and never mentions, links or calls anybody.
     *
     * @param text the text
     */
    record Words(String text) implements Span {
        /** Checks that nothing is missing. */
        public Words {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * Text that stands out; escaped like {@link Words}.
     *
     * @param text the text
     */
    record Strong(String text) implements Span {
        /** Checks that nothing is missing. */
        public Strong {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String plain() {
            return text;
        }
    }

    /**
     * Somebody, whom the platform mentions in its own way.
     *
     * @param actor who
     * @param calling whether they are to notice
     */
    record Someone(Actor actor, boolean calling) implements Span {
        /** Checks that nothing is missing. */
        public Someone {
            Objects.requireNonNull(actor, "actor");
        }

        @Override
        public String plain() {
            return actor.name();
        }
    }

    /**
     * A moment, which the platform shows in each reader's zone where it can.
     *
     * @param at the moment
     */
    record Time(Instant at) implements Span {
        /** Checks that nothing is missing. */
        public Time {
            Objects.requireNonNull(at, "at");
        }

        @Override
        public String plain() {
            return Times.minute(at) + " UTC";
        }
    }

    /**
     * An address.
     *
     * @param text what stands in its place
     * @param url the address
     */
    record Link(String text, String url) implements Span {
        /** Checks that nothing is missing. */
        public Link {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(url, "url");
        }

        @Override
        public String plain() {
            return text.equals(url) ? url : text + " (" + url + ")";
        }
    }
}
