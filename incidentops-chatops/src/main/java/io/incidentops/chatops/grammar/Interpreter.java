package io.incidentops.chatops.grammar;

import io.incidentops.CommandRefusedException;
import io.incidentops.model.IncidentOpsException;
import io.incidentops.model.LostRaceException;
import io.incidentops.model.UnknownIncidentException;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Span;
import io.incidentops.store.StorageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what people type: exactly one answer each, never silence. */
public final class Interpreter {
    private static final Logger LOG = LoggerFactory.getLogger(Interpreter.class);

    private Interpreter() {}

    /**
     * Answers a request.
     *
     * @param request what was typed, and where
     * @param vocabulary the commands
     * @return the answer, never empty
     */
    public static Message answer(Request request, Vocabulary vocabulary) {
        Understood understood = Understood.of(request.text(), vocabulary).orElse(null);
        if (understood == null) {
            return unknown(Understood.bare(request.text(), vocabulary), vocabulary);
        }
        return answer(Typing.of(understood), request, vocabulary);
    }

    /**
     * Answers a form: the same as typing its command with the answers.
     *
     * @param request the form's command, and where it was sent
     * @param answers the answers by the questions' names
     * @param vocabulary the commands
     * @return the answer, never empty
     */
    public static Message submitted(Request request, Map<String, String> answers, Vocabulary vocabulary) {
        Understood understood = Understood.of(request.text(), vocabulary).orElse(null);
        return understood == null
                ? unknown(Understood.bare(request.text(), vocabulary), vocabulary)
                : answer(Answers.typing(understood, answers), request, vocabulary);
    }

    private static Message answer(Typing typing, Request request, Vocabulary vocabulary) {
        Understood understood = typing.understood();
        String name = vocabulary.prefix() + understood.definition().name();
        try {
            return run(typing, request, vocabulary);
        } catch (Mistake mistake) {
            return mistaken(mistake, understood.definition(), vocabulary);
        } catch (UnknownIncidentException | LostRaceException e) {
            return Message.of(name + ": " + e.getMessage());
        } catch (CommandRefusedException e) {
            return Message.of("Not done: " + e.getMessage());
        } catch (StorageException e) {
            LOG.error("{} could not be stored", understood.definition().name(), e);
            String recorded = e.mayBeRecorded() ? "Perhaps recorded: " : "Not recorded: ";
            return Message.of(recorded + name + " failed. " + e.getMessage());
        } catch (IncidentOpsException e) {
            return Message.of(name + " failed: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} failed", understood.definition().name(), e);
            return Message.of(name + " failed, and that is not your fault. Look with " + vocabulary.prefix()
                    + "timeline whether it was recorded before you repeat it.");
        }
    }

    private static Message run(Typing typing, Request request, Vocabulary vocabulary) {
        Typing.Read read = typing.read().get();
        Subject.Found found = Subject.find(typing.understood(), read.number(), request, vocabulary);
        if (found.unclear() != null) {
            return found.unclear();
        }
        Asking asking = request.asking()
                .about(found.incident() == null ? null : found.incident().state());
        try {
            return run(typing.understood(), read, new Subject.About(request, asking, found.incident()), vocabulary);
        } catch (Mistake mistake) {
            // What the first request did may be why its repetition cannot be read, such as an offer that is accepted by
            // now.
            if (Call.repeated(request, found.incident())) {
                return Message.of("This was recorded already, and is not recorded twice.");
            }
            throw mistake;
        }
    }

    private static Message run(Understood understood, Typing.Read read, Subject.About about, Vocabulary vocabulary) {
        Definition definition = understood.definition();
        Arguments arguments = read.arguments().apply(about.asking());
        Call call = new Call(about.request(), vocabulary, definition, about.incident(), arguments);
        Risk risk = definition.risk();
        Optional<Message> asked = risk == null || call.has(Definition.CONFIRM) ? Optional.empty() : risk.of(call);
        return asked.map(message -> Confirmation.ask(message, understood, read.number(), call))
                .orElseGet(() -> buttonsLast(definition.handler().run(call)));
    }

    private static Message buttonsLast(Message message) {
        Stream<Button> buttons = message.blocks().stream()
                .filter(block -> block instanceof Block.Buttons)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream());
        List<Block> others = message.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .toList();
        return new Message(message.title(), others).buttons(buttons.toArray(Button[]::new));
    }

    private static Message mistaken(Mistake mistake, Definition definition, Vocabulary vocabulary) {
        Message message = Message.of("Not done. " + mistake.getMessage())
                .paragraph(Line.join(new Span.Strong("It reads: "), vocabulary.prefix() + definition.usage()));
        return definition.examples().isEmpty()
                ? message
                : message.paragraph(Line.join(
                        new Span.Strong("Such as: "),
                        vocabulary.prefix() + definition.examples().get(0)));
    }

    private static Message unknown(String text, Vocabulary vocabulary) {
        String word = text.substring(0, Typed.endOfWord(text, 0));
        if (word.isEmpty()) {
            return Help.brief(vocabulary);
        }
        List<String> near = NearMiss.of(word.toLowerCase(Locale.ROOT), vocabulary.words());
        String prefix = vocabulary.prefix();
        String shown = "There is no command '" + Typed.shown(word) + "', and nothing was recorded.";
        Button help = Button.of("Help", prefix + "help");
        if (near.isEmpty()) {
            return Message.of(shown + " " + prefix + "help lists all commands.").buttons(help);
        }
        List<String> offered = near.subList(0, Math.min(3, near.size()));
        Stream<Button> buttons = offered.stream().map(name -> Button.of("Help on " + name, prefix + "help " + name));
        return Message.of(shown + " Did you mean " + prefix + String.join(" or " + prefix, offered) + "?")
                .buttons(Stream.concat(buttons, Stream.of(help)).toArray(Button[]::new));
    }
}
