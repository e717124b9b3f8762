package io.incidentops.samples.warroom;

import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** A neutral message as lines of coloured text. Whatever people wrote in it is made safe. */
final class MessageText {
    private final Look look;
    private final List<AttributedString> lines = new ArrayList<>();

    private MessageText(Look look) {
        this.look = look;
    }

    static List<AttributedString> of(Message message, Look look) {
        MessageText text = new MessageText(look);
        String title = message.title();
        if (title != null) {
            text.lines.add(new AttributedString(Safe.line(title), AttributedStyle.BOLD));
        }
        message.blocks().forEach(text::block);
        return List.copyOf(text.lines);
    }

    static AttributedString of(Line line) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        line.spans().forEach(span -> span(text, span));
        return text.toAttributedString();
    }

    private void block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            paragraph.lines().forEach(line -> lines.add(of(line)));
        } else if (block instanceof Block.Items items) {
            items(items);
        } else if (block instanceof Block.Fields fields) {
            for (Block.Field field : fields.fields()) {
                lines.add(labelled(field.label() + ": ", of(field.value())));
            }
        } else if (block instanceof Block.Buttons buttons && look.hints()) {
            String commands = String.join(
                    "   ", buttons.buttons().stream().map(Button::command).toList());
            lines.add(new AttributedString(Safe.line(commands), Look.faint()));
        } else if (block instanceof Block.Preformatted preformatted) {
            Safe.lines(preformatted.text()).lines().forEach(line -> lines.add(new AttributedString(line)));
        }
    }

    private void items(Block.Items items) {
        if (!items.heading().isEmpty()) {
            lines.add(new AttributedString(Safe.line(items.heading()), AttributedStyle.BOLD));
        }
        for (int i = 0; i < items.items().size(); i++) {
            String mark = items.ordered() ? (i + 1) + ". " : look.point() + " ";
            lines.add(
                    AttributedStringBuilder.append("  " + mark, of(items.items().get(i))));
        }
    }

    private static AttributedString labelled(String label, AttributedString value) {
        return AttributedStringBuilder.append(new AttributedString(Safe.line(label), AttributedStyle.BOLD), value);
    }

    private static void span(AttributedStringBuilder text, Span span) {
        if (span instanceof Span.Someone someone) {
            String name = (someone.calling() ? "@" : "") + someone.actor().name();
            text.append(Safe.line(name), Look.of(someone.actor()));
        } else if (span instanceof Span.Strong strong) {
            text.append(Safe.lines(strong.text()), AttributedStyle.BOLD);
        } else if (span instanceof Span.Link link) {
            text.append(Safe.line(link.plain()), AttributedStyle.DEFAULT.underline());
        } else {
            text.append(Safe.lines(span.plain()));
        }
    }
}
