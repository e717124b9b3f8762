package io.incidentops.json;

/** The last line of an incident file: whoever finds it knows that nothing is cut off. Immutable. */
record FileFooter(String end, String sha256) {
    static FileFooter of(Checksum sum) {
        return new FileFooter(FileHeader.FORMAT, sum.hex());
    }
}
