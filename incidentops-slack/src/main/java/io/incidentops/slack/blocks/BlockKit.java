package io.incidentops.slack.blocks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.incidentops.model.Actor;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders neutral messages as Block Kit, within every limit of docs.slack.dev, "Block Kit reference", counted in Unicode
 * code points. Text of people is escaped: it mentions, links and calls nobody. Immutable and thread-safe.
 *
 * <ul>
 *   <li>What is too long is cut between lines, words or characters as their readers see them, never within one.
 *   <li>A time is shown in each reader's zone.
 *   <li>Somebody who is called is mentioned, where their id is known; whoever is only named is not notified.
 *   <li>A button's value is its command; one whose command is longer than Slack takes stands as text.
 * </ul>
 */
public final class BlockKit implements Renderer {
    private static final String SHORTENED = "… shortened: too long to show here. Ask for the summary or the timeline.";
    private static final String NOTHING = "(see the message)";

    private final Ink ink;

    /**
     * A renderer.
     *
     * @param users the Slack id of a person, such as {@code U024BE7LH}, or null where nobody knows it; asked often, so it
     *     answers from memory
     */
    public BlockKit(Function<Actor, @Nullable String> users) {
        this.ink = new Ink(Objects.requireNonNull(users, "users"));
    }

    @Override
    public List<Rendered> split(Message message) {
        List<Rendered> messages = new ArrayList<>();
        List<Piece> current = new ArrayList<>();
        int size = 0;
        for (Piece piece : Pieces.of(message, ink)) {
            if (!current.isEmpty() && (current.size() == Limits.BLOCKS || size + piece.size() > Limits.MESSAGE)) {
                messages.add(rendered(current));
                current = new ArrayList<>();
                size = 0;
            }
            current.add(piece);
            size += piece.size();
        }
        if (!current.isEmpty() || messages.isEmpty()) {
            messages.add(rendered(current));
        }
        return List.copyOf(messages);
    }

    @Override
    public Rendered whole(Message message) {
        List<Piece> pieces = Pieces.of(message, ink);
        int size = pieces.stream().mapToInt(Piece::size).sum();
        return rendered(pieces.size() <= Limits.BLOCKS && size <= Limits.MESSAGE ? pieces : shortened(pieces));
    }

    @Override
    public String plain(Line line, int most) {
        return Glyph.first(SafeText.plain(SafeText.oneLine(line.plain())), most, each -> each);
    }

    /** The first blocks that fit; buttons come first, since they are what one can do. */
    private static List<Piece> shortened(List<Piece> pieces) {
        Piece note =
                new Piece(Json.typed("section").set("text", Json.markup(SHORTENED)), SHORTENED, Json.length(SHORTENED));
        Room room = new Room(Limits.BLOCKS - 1, Limits.MESSAGE - note.size());
        List<Piece> actions =
                room.half().take(pieces.stream().filter(Piece::actions).toList());
        Room rest = room.without(actions);
        List<Piece> kept = new ArrayList<>(
                rest.take(pieces.stream().filter(piece -> !piece.actions()).toList()));
        kept.add(note);
        kept.addAll(actions);
        return kept;
    }

    /** How many blocks and code points there is room for. */
    private record Room(int blocks, int size) {
        Room half() {
            return new Room(blocks / 2, size / 2);
        }

        Room without(List<Piece> taken) {
            return new Room(
                    blocks - taken.size(),
                    size - taken.stream().mapToInt(Piece::size).sum());
        }

        /** Those from the beginning that fit. */
        List<Piece> take(List<Piece> pieces) {
            int count = 0;
            int used = 0;
            while (count < pieces.size()
                    && count < blocks
                    && used + pieces.get(count).size() <= size) {
                used += pieces.get(count).size();
                count++;
            }
            return pieces.subList(0, count);
        }
    }

    private static Rendered rendered(List<Piece> pieces) {
        ArrayNode blocks = Json.NODES.arrayNode();
        pieces.forEach(piece -> blocks.add(piece.block()));
        String said = pieces.stream()
                .map(Piece::plain)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
        String text = Glyph.first(SafeText.quiet(said), Limits.TEXT, SafeText::escape);
        return new Rendered(text.isBlank() ? NOTHING : text, blocks);
    }
}
