package io.incidentops.slo.openslo;

import java.util.List;

/** A part of a YAML document as it is written: nothing is a number or a date before somebody asks. Immutable. */
sealed interface YamlNode {
    int line();

    int column();

    /** How many nodes it is made of, with what aliases repeat. */
    int size();

    /** A text, plain or in quotes. */
    record Scalar(String text, boolean plain, int line, int column) implements YamlNode {
        @Override
        public int size() {
            return 1;
        }

        boolean isNull() {
            return plain && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }
    }

    /** A list. */
    record Items(List<YamlNode> items, int line, int column, int size) implements YamlNode {}

    /** Fields in the order of the text, doubled ones too. */
    record Mapping(List<Entry> entries, int line, int column, int size) implements YamlNode {}

    /** A field. */
    record Entry(Scalar key, YamlNode value) {}
}
