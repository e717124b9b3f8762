package io.incidentops.view;

import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import java.util.ArrayList;
import java.util.List;

/** Writes sections: one line where a section has one, points below its heading where it has more. */
final class SectionText {
    private SectionText() {}

    static String plain(Statement headline, List<Section> sections) {
        List<String> lines = new ArrayList<>();
        lines.add(headline.text());
        for (Section section : sections) {
            List<Statement> statements = section.statements();
            if (statements.size() == 1) {
                lines.add(section.topic().heading() + ": " + statements.get(0).text());
            } else {
                lines.add(section.topic().heading() + ":");
                statements.forEach(statement -> lines.add("  - " + statement.text()));
            }
        }
        return String.join("\n", lines);
    }

    static Message message(Statement headline, List<Section> sections) {
        Message message = Message.titled(headline.text());
        for (Section section : sections) {
            List<Line> lines =
                    section.statements().stream().map(Statement::line).toList();
            message = lines.size() == 1
                    ? message.paragraph(labelled(section.topic().heading(), lines.get(0)))
                    : message.items(section.topic().heading(), lines);
        }
        return message;
    }

    private static Line labelled(String heading, Line line) {
        List<Span> spans = new ArrayList<>();
        spans.add(new Span.Strong(heading + ": "));
        spans.addAll(line.spans());
        return new Line(spans);
    }
}
