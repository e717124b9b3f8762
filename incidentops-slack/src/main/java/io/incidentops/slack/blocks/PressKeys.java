package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.port.Button;

/** How buttons are named, so that whoever hears of a press knows that its value is a command. */
public final class PressKeys {
    private static final String COMMAND = "incidentops.command.";
    private static final String SURE = "Are you sure?";

    private PressKeys() {}

    /**
     * Whether a press is one of a button whose value is a command.
     *
     * @param actionId the element's id
     * @return whether it is
     */
    public static boolean command(String actionId) {
        return actionId.startsWith(COMMAND);
    }

    static ObjectNode button(Button button, int number) {
        ObjectNode element = Json.typed("button");
        element.set("text", Json.plain(button.label(), Limits.BUTTON));
        element.put("action_id", COMMAND + number).put("value", button.command());
        if (button.confirm() != null) {
            ObjectNode confirm = Json.NODES.objectNode();
            confirm.set("title", Json.plain(SURE, Limits.CONFIRM_TITLE));
            confirm.set("text", Json.plain(button.confirm(), Limits.CONFIRM_TEXT));
            confirm.set("confirm", Json.plain(button.label(), Limits.CONFIRM_BUTTON));
            confirm.set("deny", Json.plain("Cancel", Limits.CONFIRM_BUTTON));
            element.set("confirm", confirm);
        }
        return element;
    }
}
