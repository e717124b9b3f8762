package io.incidentops.slack.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A form body, decoded from its bytes in one pass, as the URL standard says (url.spec.whatwg.org, section 5.1): fields are
 * parted by {@code &}, name and value by the first {@code =}, so a value may hold more of them; {@code +} is a space; a
 * {@code %} without two hexadecimal digits stands for itself. A name without {@code =} has an empty value. Unlike there,
 * what does not decode to UTF-8 is refused, and so are more than {@value #MOST_FIELDS} fields. Of a name that comes twice,
 * the first counts. Immutable.
 */
final class Form {
    static final int MOST_FIELDS = 200;

    private static final int USUAL_FIELDS = 20;

    private final byte[] text;
    /** For each field: where its name begins, where its value begins, where that ends. */
    private int[] bounds = new int[3 * USUAL_FIELDS];

    private int fields;

    private Form(byte[] body) throws Malformed {
        this.text = new byte[body.length];
        decode(body);
    }

    static Form of(byte[] body) throws Malformed {
        return new Form(body);
    }

    private void decode(byte[] body) throws Malformed {
        int end = 0;
        int name = 0;
        int value = -1;
        for (int i = 0; i < body.length; i++) {
            byte each = body[i];
            if (each == '&') {
                add(name, value < 0 ? end : value, end);
                name = end;
                value = -1;
            } else if (each == '=' && value < 0) {
                value = end;
            } else if (each == '%' && i + 2 < body.length && hex(body[i + 1]) >= 0 && hex(body[i + 2]) >= 0) {
                text[end++] = (byte) (hex(body[i + 1]) << 4 | hex(body[i + 2]));
                i += 2;
            } else {
                text[end++] = each == '+' ? (byte) ' ' : each;
            }
        }
        add(name, value < 0 ? end : value, end);
    }

    private static int hex(byte digit) {
        int lower = digit | 0x20;
        return digit >= '0' && digit <= '9' ? digit - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }

    private void add(int name, int value, int end) throws Malformed {
        if (name == end) {
            return;
        }
        if (fields == MOST_FIELDS) {
            throw new Malformed("more than " + MOST_FIELDS + " fields");
        }
        if (!Utf8.valid(text, name, value) || !Utf8.valid(text, value, end)) {
            throw new Malformed("a field that is not UTF-8");
        }
        if (3 * fields == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[3 * fields] = name;
        bounds[3 * fields + 1] = value;
        bounds[3 * fields + 2] = end;
        fields++;
    }

    /** The value of a field, or null where there is none; never null where there is an empty one. */
    @Nullable String get(String name) {
        int field = find(name);
        return field < 0
                ? null
                : new String(
                        text,
                        bounds[3 * field + 1],
                        bounds[3 * field + 2] - bounds[3 * field + 1],
                        StandardCharsets.UTF_8);
    }

    /** The value's bytes, or null where there is no such field. */
    byte @Nullable [] bytes(String name) {
        int field = find(name);
        return field < 0 ? null : Arrays.copyOfRange(text, bounds[3 * field + 1], bounds[3 * field + 2]);
    }

    private int find(String name) {
        for (int field = 0; field < fields; field++) {
            int from = bounds[3 * field];
            if (bounds[3 * field + 1] - from == name.length() && same(name, from)) {
                return field;
            }
        }
        return -1;
    }

    private boolean same(String name, int from) {
        for (int i = 0; i < name.length(); i++) {
            if (text[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
