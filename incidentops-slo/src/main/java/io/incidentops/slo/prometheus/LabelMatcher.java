package io.incidentops.slo.prometheus;

import java.util.Objects;

/**
 * Which series of a metric are meant, by one label. Immutable.
 *
 * @param label the label's name
 * @param operator how it is held against the value
 * @param value the value; any text, it is quoted where it is written
 */
public record LabelMatcher(String label, Operator operator, String value) {
    /** How a label is held against a value. */
    public enum Operator {
        /** Is equal to. */
        EQUAL("="),
        /** Is not equal to. */
        NOT_EQUAL("!="),
        /** Matches, from beginning to end, the regular expression of RE2. */
        REGEX("=~"),
        /** Does not match it. */
        NOT_REGEX("!~");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** @throws IllegalArgumentException where the label has no such name, or the value is no text */
    public LabelMatcher {
        PromText.label(label);
        Objects.requireNonNull(operator, "operator");
        PromText.value("matcher " + label, value);
    }

    /**
     * A label that is equal to a value.
     *
     * @param label the label
     * @param value the value
     * @return the matcher
     */
    public static LabelMatcher is(String label, String value) {
        return new LabelMatcher(label, Operator.EQUAL, value);
    }

    /**
     * A label that is not equal to a value.
     *
     * @param label the label
     * @param value the value
     * @return the matcher
     */
    public static LabelMatcher isNot(String label, String value) {
        return new LabelMatcher(label, Operator.NOT_EQUAL, value);
    }

    /**
     * A label that matches a regular expression, such as {@code 5..}.
     *
     * @param label the label
     * @param regex the expression, of RE2
     * @return the matcher
     */
    public static LabelMatcher matches(String label, String regex) {
        return new LabelMatcher(label, Operator.REGEX, regex);
    }

    /**
     * A label that does not match a regular expression.
     *
     * @param label the label
     * @param regex the expression, of RE2
     * @return the matcher
     */
    public static LabelMatcher matchesNot(String label, String regex) {
        return new LabelMatcher(label, Operator.NOT_REGEX, regex);
    }

    /** As PromQL writes it. */
    @Override
    public String toString() {
        return label + operator.sign + PromText.quoted(value);
    }
}
