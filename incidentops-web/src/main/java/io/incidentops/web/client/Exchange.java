package io.incidentops.web.client;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one HTTP request ended. Immutable, but for the body, which nobody may change. */
public sealed interface Exchange {
    /**
     * An answer came.
     *
     * @param status the status
     * @param headers the headers by their names in lower case; of one that came twice, the last
     * @param body the raw body
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answered(int status, Map<String, String> headers, byte[] body) implements Exchange {
        /** Checks that nothing is missing. */
        public Answered {
            headers = Map.copyOf(headers);
            Objects.requireNonNull(body, "body");
        }

        /**
         * A header.
         *
         * @param name its name in lower case
         * @return its value, or null where it did not come
         */
        public @Nullable String header(String name) {
            return headers.get(name);
        }

        /** Leaves headers and body out, since they may hold secrets. */
        @Override
        public String toString() {
            return "Answered[" + status + ", " + body.length + " bytes]";
        }
    }

    /**
     * Nothing left this machine.
     *
     * @param reason why, without address, token or content
     */
    record NotSent(String reason) implements Exchange {
        /** Checks that nothing is missing. */
        public NotSent {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * It may have arrived, but no whole answer came back.
     *
     * @param reason why, without address, token or content
     */
    record Lost(String reason) implements Exchange {
        /** Checks that nothing is missing. */
        public Lost {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
