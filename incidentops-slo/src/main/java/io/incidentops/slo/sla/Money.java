package io.incidentops.slo.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * An amount of money, exactly as it is written. Immutable.
 *
 * @param amount how much, 0 or more
 * @param currency in which currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    /** @throws IllegalArgumentException where the amount is negative */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("amount: money is 0 or more, but was " + amount + " " + currency);
        }
    }

    /**
     * An amount.
     *
     * @param amount such as {@code 12.50}
     * @param currency the code of ISO 4217, such as {@code EUR}
     * @return the money
     * @throws IllegalArgumentException where one of them is no such thing
     */
    public static Money of(String amount, String currency) {
        BigDecimal number = Wording.decimal("amount", amount);
        try {
            return new Money(number, Currency.getInstance(currency));
        } catch (IllegalArgumentException e) {
            if (number.signum() < 0) {
                throw e;
            }
            throw new IllegalArgumentException("currency: '" + currency + "' is no code of ISO 4217: write EUR or USD");
        }
    }

    Money times(Fraction part) {
        Fraction exact = Fraction.of(amount).times(part);
        return new Money(exact.decimal(Math.max(amount.scale(), 0) + 20, RoundingMode.HALF_EVEN), currency);
    }

    Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * Rounded to the smallest coin of the currency.
     *
     * @param mode how to round
     * @return the rounded amount
     */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), mode), currency);
    }

    /**
     * Which is more.
     *
     * @param other money in the same currency
     * @throws IllegalArgumentException where the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currency: " + currency + " and " + other.currency
                    + " cannot be compared: state fee, caps and minimum in one currency");
        }
        return amount.compareTo(other.amount);
    }

    /** Such as {@code USD 12.50}. */
    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
