package io.incidentops.json;

/**
 * Half characters (lone surrogates) in JSON. UTF-8 has no form for them, so a database or a file would silently replace
 * them; as escapes they survive.
 */
final class BrokenText {
    private BrokenText() {}

    /** The same JSON with each half character as an escape: such can stand within its strings only. */
    static String escape(String json) {
        int broken = next(json, 0);
        if (broken < 0) {
            return json;
        }
        StringBuilder out = new StringBuilder(json.length() + 64);
        int done = 0;
        while (broken >= 0) {
            out.append(json, done, broken).append(String.format("\\u%04x", (int) json.charAt(broken)));
            done = broken + 1;
            broken = next(json, done);
        }
        return out.append(json, done, json.length()).toString();
    }

    private static int next(String json, int from) {
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < json.length()
                        && Character.isLowSurrogate(json.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
