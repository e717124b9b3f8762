package io.incidentops.pagerduty.events;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something shown with an alert or a change: a link or an image. Immutable. */
public sealed interface Attachment {
    /**
     * An address.
     *
     * @param href the address
     * @param text what stands for it
     */
    record Link(String href, String text) implements Attachment {
        /** Checks that nothing is missing. */
        public Link {
            Objects.requireNonNull(href, "href");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A picture.
     *
     * @param src its address, over HTTPS
     * @param href where a click on it leads, or null
     * @param alt what is read in its place, or null
     */
    record Image(
            String src, @Nullable String href, @Nullable String alt) implements Attachment {
        /** @throws IllegalArgumentException where the picture is not served over HTTPS, which PagerDuty does not show */
        public Image {
            if (!src.startsWith("https://")) {
                throw new IllegalArgumentException(
                        "PagerDuty shows images that are served over https:// alone: move it there, or link to it");
            }
        }
    }
}
