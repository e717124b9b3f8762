package io.incidentops.slo.openslo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Kinds of documents, those that others refer to first: in this order they are read. */
enum Kind {
    DATA_SOURCE("DataSource"),
    SERVICE("Service"),
    TARGET("AlertNotificationTarget"),
    CONDITION("AlertCondition"),
    SLI("SLI"),
    POLICY("AlertPolicy"),
    SLO("SLO");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As documents have it. */
    String word() {
        return word;
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Kind::word).toList();
    }
}
