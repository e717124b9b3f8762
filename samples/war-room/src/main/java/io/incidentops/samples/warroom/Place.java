package io.incidentops.samples.warroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jspecify.annotations.Nullable;

/** Where the room is shown: a terminal, or plain text where there is none. */
final class Place implements AutoCloseable {
    private final @Nullable Terminal terminal;
    private final Look look;
    private volatile Consumer<AttributedString> out;

    private Place(@Nullable Terminal terminal, Look look, Consumer<AttributedString> out) {
        this.terminal = terminal;
        this.look = look;
        this.out = out;
    }

    static Place plain(PrintStream out) {
        return new Place(null, Look.PLAIN, line -> out.println(line.toString()));
    }

    /** The terminal of this process; plain text where it has none, which JLine calls a dumb terminal. */
    static Place terminalOr(PrintStream out) throws IOException {
        TerminalBuilder builder = TerminalBuilder.builder().system(true).dumb(true);
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            builder.ffm(false).jni(false); // native access makes a JDK from 24 on print warnings; stty needs none
        }
        Terminal terminal = builder.build();
        if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
            terminal.close();
            return plain(out);
        }
        return new Place(terminal, Look.of(terminal), line -> {
            line.println(terminal);
            terminal.flush();
        });
    }

    /** The terminal, or null where there is none. */
    @Nullable Terminal terminal() {
        return terminal;
    }

    /** The screen for whoever types. */
    Screen screen() {
        return new Screen(line -> out.accept(line), look);
    }

    /** The screen for whoever only reads. */
    Screen stage() {
        return new Screen(line -> out.accept(line), look.withoutHints());
    }

    /** Has lines printed in another way from now on: above a prompt. */
    void out(Consumer<AttributedString> out) {
        this.out = out;
    }

    /** Lines of the standard input, for where there is no terminal. */
    static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        if (terminal != null) {
            terminal.close();
        }
    }
}
