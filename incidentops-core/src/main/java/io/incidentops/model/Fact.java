package io.incidentops.model;

import java.util.Objects;

/**
 * A current fact with the event that set it. Immutable.
 *
 * @param value the fact
 * @param mark the event that set it
 * @param <T> the fact's type
 */
public record Fact<T>(T value, Mark mark) {
    /** Checks that nothing is missing. */
    public Fact {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(mark, "mark");
    }

    /**
     * This fact after an amendment of its event; the value stays.
     *
     * @param amendment the amendment
     * @return the fact, with a corrected mark where the amendment is of its event
     */
    public Fact<T> amended(Amendment amendment) {
        Mark corrected = mark.amended(amendment);
        return corrected.equals(mark) ? this : new Fact<>(value, corrected);
    }

    /**
     * A text after an amendment of its event.
     *
     * @param fact the text
     * @param amendment the amendment
     * @return the corrected text, or the same where the amendment is of another event
     */
    public static Fact<String> amendText(Fact<String> fact, Amendment amendment) {
        if (amendment.target() != fact.mark().version()) {
            return fact;
        }
        String text = amendment.text() == null ? fact.value() : amendment.text();
        return new Fact<>(text, fact.mark().amended(amendment));
    }
}
