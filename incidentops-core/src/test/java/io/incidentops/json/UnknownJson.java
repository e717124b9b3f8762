package io.incidentops.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;

/** JSON that a later release might write. */
final class UnknownJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private UnknownJson() {}

    static JsonNode value(Random random, String text) {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.numberNode(new BigDecimal("1.10"));
            case 1 -> JSON.numberNode(new BigInteger("98765432109876543210"));
            case 2 -> JSON.numberNode(new BigDecimal("6.02e+400"));
            case 3 -> JSON.nullNode();
            case 4 -> JSON.booleanNode(true);
            case 5 -> JSON.objectNode().put("0", text).set("data", value(random, text));
            case 6 -> JSON.arrayNode().add(value(random, text)).add(text);
            default -> JSON.textNode(text);
        };
    }
}
