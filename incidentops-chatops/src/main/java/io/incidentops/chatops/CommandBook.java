package io.incidentops.chatops;

import io.incidentops.IncidentOps;
import io.incidentops.chatops.command.StandardCommands;
import io.incidentops.chatops.grammar.Answers;
import io.incidentops.chatops.grammar.Asking;
import io.incidentops.chatops.grammar.Completion;
import io.incidentops.chatops.grammar.Definition;
import io.incidentops.chatops.grammar.Forms;
import io.incidentops.chatops.grammar.Help;
import io.incidentops.chatops.grammar.Interpreter;
import io.incidentops.chatops.grammar.Request;
import io.incidentops.chatops.grammar.Vocabulary;
import io.incidentops.model.IncidentId;
import io.incidentops.model.Source;
import io.incidentops.port.Form;
import io.incidentops.port.Message;
import io.incidentops.port.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The commands that people type, whatever the platform: slash command, mention or console.
 *
 * <pre>{@code
 * CommandBook book = CommandBook.standard();
 * Message answer = book.answer(ops, ChatInput.of(ana, "C024", "declare Checkout answers 500 sev:1"), null);
 * }</pre>
 *
 * <p>Every input gets exactly one answer that has something to say. A value: {@link #prefix} and {@link #with} answer a changed copy.
 * Immutable and thread-safe.
 */
public final class CommandBook {
    private static final int LONGEST_KEY = 255;

    private final Vocabulary vocabulary;

    private CommandBook(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * All standard commands, which read with a slash before them.
     *
     * @return the book
     */
    public static CommandBook standard() {
        return new CommandBook(Vocabulary.of(StandardCommands.all(), "/"));
    }

    /**
     * With another prefix in help and on buttons. An input may begin with the prefix or not.
     *
     * @param prefix what stands before a command where people type, such as {@code /inc } or {@code !}
     * @return the changed copy
     */
    public CommandBook prefix(String prefix) {
        return new CommandBook(vocabulary.prefix(prefix));
    }

    /**
     * With more commands, which stand behind the others in help.
     *
     * @param more the commands
     * @return the changed copy
     * @throws IllegalArgumentException where two commands have the same name
     */
    public CommandBook with(List<Definition> more) {
        List<Definition> all = new ArrayList<>(vocabulary.definitions());
        all.addAll(more);
        return new CommandBook(Vocabulary.of(all, vocabulary.prefix()));
    }

    /**
     * Does what somebody typed, in their name, and answers it. What cannot be meant or done is answered with the reason and
     * what is possible; where the store fails the answer says whether anything may have been recorded.
     *
     * @param ops the library
     * @param input what was typed
     * @param here the incident of the channel, or null
     * @return the one answer, never empty
     */
    public Message answer(IncidentOps ops, ChatInput input, @Nullable IncidentId here) {
        return Interpreter.answer(request(ops, input, here), vocabulary);
    }

    /**
     * The questions of a command that was typed without what it needs, made from its declaration. Looks at no incident, and
     * asks nobody but the person directory.
     *
     * @param ops the library
     * @param input what was typed; dots at its end stand for what is to be said
     * @return the form; nothing where there is no such command, or where it has what it needs
     */
    public Optional<Form> form(IncidentOps ops, ChatInput input) {
        Request request = request(ops, input, null);
        return Forms.lacking(request.asking(), request.text(), vocabulary);
    }

    /**
     * Does what a form says: the same as typing its command with the answers. Each answer is its own argument, whatever is
     * written in it.
     *
     * @param ops the library
     * @param input the form's command
     * @param here the incident of the channel, or null
     * @param answers the answers by the questions' names
     * @return the one answer, never empty
     */
    public Message submitted(IncidentOps ops, ChatInput input, @Nullable IncidentId here, Map<String, String> answers) {
        return Interpreter.submitted(request(ops, input, here), answers, vocabulary);
    }

    /**
     * What is wrong with the answers of a form, as far as one sees without looking at an incident.
     *
     * @param ops the library
     * @param input the form's command
     * @param answers the answers by the questions' names
     * @return what is wrong by the questions' names, none where nothing is
     */
    public Map<String, String> mistakes(IncidentOps ops, ChatInput input, Map<String, String> answers) {
        Request request = request(ops, input, null);
        return Answers.mistakes(request.asking(), request.text(), answers, vocabulary);
    }

    /**
     * What could be answered to a question of a form.
     *
     * @param ops the library
     * @param input the form's command
     * @param question the question's name
     * @param typed what was typed so far
     * @return the answers that hold it, possibly none
     */
    public List<String> options(IncidentOps ops, ChatInput input, String question, String typed) {
        Request request = request(ops, input, null);
        return Forms.options(request.asking(), request.text(), question, typed, vocabulary);
    }

    /**
     * Help on one command, or on all.
     *
     * @param topic a command's name, or empty
     * @return the help
     */
    public Message help(String topic) {
        return Help.on(topic, vocabulary);
    }

    /**
     * What the last word may become: commands, severities, roles, statuses, people, open actions and tasks, and the numbers
     * of open incidents that the actor may know of.
     *
     * @param ops the library
     * @param partial what was typed so far
     * @param here the incident of the channel, or null
     * @return whole words, at most 25, possibly none
     */
    public List<String> complete(IncidentOps ops, ChatInput partial, @Nullable IncidentId here) {
        return Completion.of(request(ops, partial, here), vocabulary);
    }

    /**
     * The commands as they are declared, for those who document them.
     *
     * @return the vocabulary
     */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private static Request request(IncidentOps ops, ChatInput input, @Nullable IncidentId here) {
        Instant now = input.at() == null ? ops.clock().instant() : input.at();
        String reference = Objects.requireNonNullElse(input.link(), input.channel());
        IncidentOps acting = ops.as(input.actor()).from(Source.of("chat", reference));
        Asking asking = new Asking(acting, now, zone(ops, input), null);
        return new Request(asking, input.text(), input.at(), input.link(), key(input.key()), here);
    }

    private static ZoneId zone(IncidentOps ops, ChatInput input) {
        return ops.directory().byId(input.actor().id()).map(Person::zone).orElse(ZoneOffset.UTC);
    }

    private static @Nullable String key(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return null;
        }
        return key.length() <= LONGEST_KEY
                ? key
                : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
