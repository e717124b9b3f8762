package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.port.Form;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Renders a form as a window ("modal"), within the limits of docs.slack.dev, "Block Kit reference", view.
 *
 * <ul>
 *   <li>People, whose answers begin with {@code @}, are chosen from Slack's own list.
 *   <li>More answers than a menu holds are asked for while somebody types.
 *   <li>A question of yes or nothing is a box to tick.
 * </ul>
 */
public final class FormView {
    /** The callback id of a window that is a form. */
    public static final String CALLBACK = "incidentops.form";

    private static final String BLOCK = "answer.";
    private static final String ACTION = "incidentops.answer.";
    private static final List<String> YES = List.of("yes");

    private static final Pattern MENTION = Pattern.compile("<@([UW][A-Z0-9]{1,30})(?:\\|[^<>]*)?>");

    private FormView() {}

    /**
     * The window of a form.
     *
     * @param form the form; of more than 100 questions the first are asked
     * @param metadata what comes back with the answers, at most 3000 code points
     * @return the view
     * @throws IllegalArgumentException where the metadata is too long
     */
    public static ObjectNode of(Form form, String metadata) {
        if (Json.length(metadata) > Limits.METADATA) {
            throw new IllegalArgumentException("metadata of a view: " + Json.length(metadata) + " code points, at most "
                    + Limits.METADATA + " are taken");
        }
        ObjectNode view = Json.typed("modal").put("callback_id", CALLBACK).put("private_metadata", metadata);
        view.set("title", Json.plain(form.title(), Limits.VIEW_TITLE));
        view.set("submit", Json.plain("Send", Limits.VIEW_TITLE));
        view.set("close", Json.plain("Cancel", Limits.VIEW_TITLE));
        ArrayNode blocks = view.putArray("blocks");
        form.questions().stream().limit(Limits.VIEW_BLOCKS).forEach(question -> blocks.add(input(form, question)));
        if (blocks.isEmpty()) {
            blocks.add(Json.typed("section").set("text", Json.plain(form.title(), Limits.SECTION)));
        }
        return view;
    }

    /**
     * The block in which a question is asked.
     *
     * @param question the question's name
     * @return the block's id
     */
    public static String block(String question) {
        return BLOCK + question;
    }

    /**
     * The question that a block asks.
     *
     * @param block the block's id
     * @return the question's name, or null where the block is none of a form
     */
    public static @Nullable String question(String block) {
        return block.startsWith(BLOCK) ? block.substring(BLOCK.length()) : null;
    }

    /**
     * The command whose question a menu asks for.
     *
     * @param actionId the menu's id
     * @return the command, or null where the menu is none of a form
     */
    public static @Nullable String command(String actionId) {
        return actionId.startsWith(ACTION) ? actionId.substring(ACTION.length()) : null;
    }

    private static ObjectNode input(Form form, Form.Question question) {
        ObjectNode input =
                Json.typed("input").put("block_id", block(question.name())).put("optional", !question.needed());
        input.set("label", Json.plain(question.label(), Limits.LABEL));
        ObjectNode element = element(question);
        element.put("action_id", ACTION + form.command());
        return input.set("element", element);
    }

    private static ObjectNode element(Form.Question question) {
        List<String> options = question.options().stream().distinct().toList();
        if (options.equals(YES)) {
            return Json.typed("checkboxes")
                    .set("options", Json.NODES.arrayNode().add(option("yes")));
        }
        boolean choosable = !options.isEmpty() && options.stream().allMatch(FormView::fits);
        if (!choosable) {
            return writing(question);
        }
        if (options.stream().allMatch(option -> option.startsWith("@"))) {
            return placeholder(person(question.preset()), "Choose a person");
        }
        ObjectNode menu = options.size() > Limits.OPTIONS
                ? Json.typed("external_select").put("min_query_length", 0)
                : Json.typed("static_select").set("options", options(options));
        if (question.preset() != null && options.contains(question.preset())) {
            menu.set("initial_option", option(question.preset()));
        }
        return placeholder(menu, "Choose one");
    }

    private static ObjectNode person(@Nullable String preset) {
        ObjectNode people = Json.typed("users_select");
        Matcher mention = MENTION.matcher(preset == null ? "" : preset);
        return mention.matches() ? people.put("initial_user", mention.group(1)) : people;
    }

    private static boolean fits(String option) {
        return !option.isBlank() && Json.length(option) <= Limits.OPTION_VALUE;
    }

    private static ObjectNode writing(Form.Question question) {
        ObjectNode writing = Json.typed("plain_text_input")
                .put("multiline", question.name().isEmpty())
                .put("max_length", Limits.INPUT);
        if (question.preset() != null && !question.preset().isBlank()) {
            writing.put("initial_value", Glyph.first(SafeText.clean(question.preset()), Limits.INPUT, each -> each));
        }
        return writing;
    }

    private static ObjectNode placeholder(ObjectNode menu, String text) {
        return menu.set("placeholder", Json.plain(text, Limits.BUTTON));
    }

    private static ArrayNode options(List<String> options) {
        ArrayNode array = Json.NODES.arrayNode();
        options.forEach(option -> array.add(option(option)));
        return array;
    }

    /**
     * An option of a menu.
     *
     * @param value what is chosen, at most 150 code points
     * @return the option
     */
    public static ObjectNode option(String value) {
        ObjectNode option = Json.NODES.objectNode().put("value", value);
        return option.set("text", Json.plain(value, Limits.OPTION));
    }
}
