package io.incidentops.slo.openslo;

import io.incidentops.slo.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What writing one objective takes: values as text, and problems where OpenSLO cannot say one. */
record Writing(Problems problems, String objective) {
    private static final int PLACES = 30;
    private static final int FRACTION = 200;
    private static final int LABEL = 63;

    void refuse(String field, String message) {
        problems.error(new Place("OpenSLO v1", "objective " + objective, 0, 0, field), message);
    }

    @Nullable String duration(String field, Duration length) {
        Optional<String> text = Shorthand.write(length);
        if (text.isEmpty()) {
            refuse(field, "is whole minutes in OpenSLO, but was " + length + ": change it");
        }
        return text.orElse(null);
    }

    /** A length in one of our annotations. */
    static String extended(Duration length) {
        return Shorthand.write(length).orElseGet(length::toString);
    }

    @Nullable BigDecimal number(String field, BigDecimal number) {
        if (Value.isNumber(number.toString()) && Math.abs(number.scale()) <= PLACES + 10) {
            return number;
        }
        refuse(field, "is too long a number to be read back: round it");
        return null;
    }

    String fraction(String field, Rational number) {
        String text = number.toString();
        if (text.length() > FRACTION) {
            refuse(field, "is too long a fraction to be read back: round it");
        }
        return text;
    }

    /** The number in decimals, nothing where they would never end, or not soon. */
    static Optional<BigDecimal> decimal(Rational number) {
        BigInteger denominator = number.denominator();
        for (int i = 0; i < PLACES && !denominator.equals(BigInteger.ONE); i++) {
            denominator = denominator.divide(denominator.gcd(BigInteger.TEN));
        }
        return denominator.equals(BigInteger.ONE)
                ? Optional.of(new BigDecimal(number.numerator()).divide(new BigDecimal(number.denominator())))
                : Optional.empty();
    }

    /** The nearest label, or another word where nothing is left. */
    String label(String name, String otherwise) {
        String label = Texts.label(name);
        return label.isEmpty() ? otherwise : label;
    }

    /** A name as a label with a number, for when that without is taken. */
    static String numbered(String label, int number) {
        String suffix = "-" + number;
        return label.substring(0, Math.min(label.length(), LABEL - suffix.length())) + suffix;
    }

    /** Metadata under a label, with our annotations in place of those that it had. */
    OpenSloMetadata metadata(OpenSloMetadata before, String name, String label, Map<String, String> ours) {
        Map<String, String> annotations = new LinkedHashMap<>();
        before.annotations().forEach((key, value) -> {
            if (!key.startsWith(Annotations.PREFIX)) {
                annotations.put(key, value);
            }
        });
        if (!label.equals(name)) {
            annotations.put(Annotations.NAME, name);
        }
        annotations.putAll(ours);
        return new OpenSloMetadata(label, before.displayName(), before.labels(), annotations);
    }
}
