package io.incidentops.slo.openslo;

import java.util.Arrays;
import java.util.Optional;

/** Versions of the format. */
enum Version {
    V1("openslo/v1"),
    V2ALPHA("openslo.com/v2alpha");

    private final String word;

    Version(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<Version> of(String word) {
        return Arrays.stream(values())
                .filter(version -> version.word.equals(word))
                .findFirst();
    }
}
