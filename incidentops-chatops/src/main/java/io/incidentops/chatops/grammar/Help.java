package io.incidentops.chatops.grammar;

import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Help, made from the declarations that the parser reads by. */
public final class Help {
    private Help() {}

    /**
     * Help for somebody who typed nothing.
     *
     * @param vocabulary the commands
     * @return a few lines
     */
    public static Message brief(Vocabulary vocabulary) {
        String prefix = vocabulary.prefix();
        return Message.of("Type a command, such as " + prefix + "declare Checkout answers 500, " + prefix + "ack, "
                        + prefix + "note or " + prefix + "resolve.")
                .buttons(Button.of("What is open?", prefix + "list"), Button.of("All commands", prefix + "help"));
    }

    /**
     * Help on one command, or on all.
     *
     * @param topic a command's name or alias, or empty for all
     * @param vocabulary the commands
     * @return the help; where there is no such command, it says so
     */
    public static Message on(String topic, Vocabulary vocabulary) {
        String wanted = Understood.bare(topic, vocabulary).toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return overview(vocabulary);
        }
        Understood found = Understood.of(wanted, vocabulary).orElse(null);
        if (found != null) {
            return command(found.definition(), vocabulary);
        }
        String word = wanted.substring(0, Typed.endOfWord(wanted, 0));
        List<String> near = NearMiss.of(word, vocabulary.words());
        String prefix = vocabulary.prefix();
        String meant = near.isEmpty() ? "" : " Did you mean " + prefix + near.get(0) + "?";
        return Message.of("There is no command '" + Typed.shown(word) + "'." + meant)
                .buttons(Button.of("All commands", prefix + "help"));
    }

    private static Message overview(Vocabulary vocabulary) {
        Message message = Message.titled("Commands");
        for (Group group : Group.values()) {
            List<Line> lines = new ArrayList<>();
            for (Definition definition : vocabulary.definitions()) {
                if (definition.group() == group && !definition.name().contains(" ")) {
                    lines.add(Line.join(
                            new Span.Strong(vocabulary.prefix() + definition.name()), ": " + definition.purpose()));
                }
            }
            message = message.items(group.title(), lines);
        }
        for (String rule : rules(vocabulary.prefix())) {
            message = message.text(rule);
        }
        return message;
    }

    /**
     * What holds for all commands.
     *
     * @param prefix what stands before a command
     * @return the rules, one each
     */
    public static List<String> rules(String prefix) {
        return List.of(
                prefix + "help COMMAND explains one.",
                "#42 right after a command names the incident; without it the channel's own is meant, or the only open"
                        + " one. Events of the timeline are written e12 or 12.",
                "Options such as sev:1 stand anywhere; a value with spaces stands in quotation marks. at:17:20 or"
                        + " at:\"10m ago\" says when something happened.",
                "Switches such as --drill are written so, since a title may have the same word.",
                "People are @handle, a name, or me.");
    }

    private static Message command(Definition definition, Vocabulary vocabulary) {
        String prefix = vocabulary.prefix();
        Message message = Message.titled(prefix + definition.name())
                .text(definition.purpose())
                .paragraph(Line.join(new Span.Strong("It reads: "), prefix + definition.usage()));
        List<Line> examples = definition.examples().stream()
                .map(example -> Line.of(prefix + example))
                .toList();
        message = message.items("Such as", examples);
        if (!definition.aliases().isEmpty()) {
            message = message.text("Also: " + prefix + String.join(", " + prefix, definition.aliases()));
        }
        List<Line> parts = new ArrayList<>();
        for (Definition part : vocabulary.parts(definition.name())) {
            parts.add(Line.join(new Span.Strong(prefix + part.usage()), ": " + part.purpose()));
        }
        return definition.risk() == null
                ? message.items("Its parts", parts)
                : message.items("Its parts", parts).text("It asks before it does it.");
    }
}
