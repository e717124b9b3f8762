package io.incidentops.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A number or a truth value on the wire. Immutable. */
final class Plain<T> implements Codec<T> {
    private final String type;
    private final String form;
    private final Predicate<JsonNode> fits;
    private final Function<JsonNode, T> take;

    Plain(String type, String form, Predicate<JsonNode> fits, Function<JsonNode, T> take) {
        this.type = type;
        this.form = form;
        this.fits = fits;
        this.take = take;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public void write(JsonGenerator out, T value, @Nullable JsonNode unknown) throws IOException {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new EventFormatException(
                    "the number " + value + " cannot be written: only finite numbers can", null, 0);
        }
        out.writeObject(value);
    }

    @Override
    public T read(JsonNode node, Reading in) {
        if (!fits.test(node)) {
            throw in.problem("is " + Json.describe(node) + ", but must be " + form);
        }
        return take.apply(node);
    }
}
