package io.incidentops.slo.openslo;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A fuzz target: whatever the text is, it is read, or refused with problems; and what was read is refused when written, or is written
 * so that it is read back as it was.
 */
public final class FuzzOpenSlo {
    private static final int MESSAGE = 20_000;

    private FuzzOpenSlo() {}

    /** Input: a text. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            back(OpenSlo.read("fuzz", text));
        } catch (OpenSloException refused) {
            check(refused);
            lenient(text);
        }
    }

    private static void lenient(String text) {
        OpenSloDocuments documents;
        try {
            documents = reader().add("fuzz", text).read();
        } catch (OpenSloException refused) {
            check(refused);
            return;
        }
        back(documents);
    }

    private static OpenSloReader reader() {
        OpenSloReader reader = OpenSlo.reader();
        for (OpenSloAllowance allowance : OpenSloAllowance.values()) {
            reader.allow(allowance);
        }
        return reader;
    }

    private static void check(OpenSloException refused) {
        int length = String.valueOf(refused.getMessage()).length();
        if (refused.problems().isEmpty() || length > MESSAGE) {
            throw new AssertionError(refused.problems().size() + " problems told in " + length + " characters");
        }
    }

    private static void back(OpenSloDocuments documents) {
        String written;
        try {
            written = OpenSlo.writeObjectives(documents.objectives());
        } catch (OpenSloException refused) {
            check(refused);
            return;
        }
        List<OpenSloObjective> back;
        try {
            back = reader().add("written", written).read().objectives();
        } catch (OpenSloException refused) {
            throw new AssertionError("written, but refused when read: " + written, refused);
        }
        if (back.size() != documents.objectives().size()) {
            throw new AssertionError("other objectives are read back from: " + written);
        }
        for (int i = 0; i < back.size(); i++) {
            RoundTripTest.same(back.get(i), documents.objectives().get(i));
        }
    }
}
