package io.incidentops.slo;

import io.incidentops.slo.SliceJudge.Judgement;
import java.util.Arrays;
import java.util.Base64;

/** The judgements of the slices of a day, from midnight UTC on. As text it takes two bits for each, in Base64. Immutable. */
public final class SliceDay {
    private static final Judgement[] CODES = {Judgement.UNKNOWN, Judgement.GOOD, Judgement.BAD, Judgement.NEITHER};

    private final Judgement[] judgements;

    private SliceDay(Judgement[] judgements) {
        this.judgements = judgements;
    }

    static SliceDay of(Judgement[] judgements) {
        return new SliceDay(judgements.clone());
    }

    /**
     * Reads a day.
     *
     * @param text as {@link #toText} wrote it
     * @return the day
     * @throws IllegalArgumentException where it is no such text
     */
    public static SliceDay parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("a day of slices is a number and Base64, but was '" + text + "'");
        }
        int slices = Integer.parseInt(text.substring(0, space));
        byte[] bytes = Base64.getDecoder().decode(text.substring(space + 1));
        if (slices < 1 || bytes.length != (slices + 3) / 4) {
            throw new IllegalArgumentException(
                    "a day of " + slices + " slices has four in a byte, but there are " + bytes.length + " bytes");
        }
        Judgement[] judgements = new Judgement[slices];
        for (int i = 0; i < slices; i++) {
            judgements[i] = CODES[(bytes[i / 4] >> (2 * (i % 4))) & 3];
        }
        return new SliceDay(judgements);
    }

    /**
     * As text, to be kept.
     *
     * @return the number of slices and their judgements: 0 unknown, 1 good, 2 bad, 3 neither
     */
    public String toText() {
        byte[] bytes = new byte[(judgements.length + 3) / 4];
        for (int i = 0; i < judgements.length; i++) {
            bytes[i / 4] |= (byte) (Arrays.asList(CODES).indexOf(judgements[i]) << (2 * (i % 4)));
        }
        return judgements.length + " " + Base64.getEncoder().encodeToString(bytes);
    }

    /**
     * This day, with what another knows of slices that are unknown here.
     *
     * @param other the same day, as it was judged elsewhere or later
     * @return both; this one where their slices are of other lengths
     */
    public SliceDay orElse(SliceDay other) {
        if (other.judgements.length != judgements.length) {
            return this;
        }
        Judgement[] both = judgements.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] = both[i] == Judgement.UNKNOWN ? other.judgements[i] : both[i];
        }
        return new SliceDay(both);
    }

    /**
     * How many slices a day has.
     *
     * @return their number
     */
    public int slices() {
        return judgements.length;
    }

    Judgement judgement(int slice) {
        return judgements[slice];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SliceDay day && Arrays.equals(judgements, day.judgements);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(judgements);
    }

    /** As {@link #toText}. */
    @Override
    public String toString() {
        return toText();
    }
}
