package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value that is a string on the wire: its name, what it must look like, and how to read and print it. Immutable. */
final class TextValue<T> implements Codec<T> {
    private final String type;
    private final String form;
    private final Function<String, T> parse;
    private final Function<T, String> print;

    TextValue(String type, String form, Function<String, T> parse, Function<T, String> print) {
        this.type = type;
        this.form = form;
        this.parse = parse;
        this.print = print;
    }

    @Override
    public String type() {
        return type;
    }

    T parse(String text) {
        return parse.apply(text);
    }

    String print(T value) {
        return print.apply(value);
    }

    @Override
    public void write(JsonGenerator out, T value, @Nullable JsonNode unknown) throws IOException {
        out.writeString(print.apply(value));
    }

    @Override
    public T read(JsonNode node, Reading in) {
        if (node.isTextual()) {
            try {
                return parse.apply(node.textValue());
            } catch (IllegalArgumentException | DateTimeException e) {
                // named below, with the same advice as a value of another type
            }
        }
        throw in.problem("is " + Json.describe(node) + ", but must be " + form);
    }
}
