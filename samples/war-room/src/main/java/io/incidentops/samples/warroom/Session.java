package io.incidentops.samples.warroom;

import io.incidentops.chatops.ChatInput;
import io.incidentops.model.Actor;
import io.incidentops.port.Person;
import io.incidentops.port.PersonDirectory;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A room of one's own: each line is what one of its people says. Not thread-safe. */
final class Session {
    static final String HELP = """
            Whatever you type is said in the room; what begins with / is a command, such as /help.
              /declare Checkout answers 500    raises an incident, which opens a room of its own
              @ben: text                       Ben says this one line
              :as ben                          you are Ben from now on
              :who                             who there is
              :go #lobby                       you go to another channel; without a name: which there are
              :pin                             puts a pushpin on the last words
              :quit                            ends; so does the end of the input""";

    private static final List<String> OWN = List.of(":as ", ":go ", ":help", ":pin", ":quit", ":who");
    private static final Pattern AS_ANOTHER = Pattern.compile("@([^\\s:]+):\\s*(.+)");

    private final Conversation conversation;
    private final ConsoleChat chat;
    private final Screen screen;
    private final Bot bot;
    private final PersonDirectory directory;
    private Actor speaker;

    Session(Conversation conversation, ConsoleChat chat, Screen screen, Bot bot, PersonDirectory directory) {
        this.conversation = conversation;
        this.chat = chat;
        this.screen = screen;
        this.bot = bot;
        this.directory = directory;
        this.speaker = directory.people().iterator().next().actor();
    }

    String prompt() {
        return speaker.id() + " " + conversation.channel() + "> ";
    }

    void greet() {
        screen.note("You are " + speaker.name() + " in " + conversation.channel()
                + ". :help tells what you can do; begin with /declare and what is wrong.");
        if (!conversation.channel().equals(ConsoleChat.LOBBY)) {
            screen.note("This room was open when you left. Here is what happened so far:");
            conversation.join(speaker);
        }
    }

    /** What the last word before the cursor may become. */
    List<String> complete(String typed) {
        if (typed.startsWith(":as ")) {
            return directory.people().stream().map(Person::id).toList();
        }
        if (typed.startsWith(":go ")) {
            return chat.channels();
        }
        if (typed.startsWith(":")) {
            return OWN.stream().filter(own -> own.startsWith(typed)).toList();
        }
        if (!typed.startsWith("/")) {
            return List.of();
        }
        List<String> words = bot.complete(ChatInput.of(speaker, conversation.channel(), typed.substring(1)));
        boolean first = typed.indexOf(' ') < 0;
        return first ? words.stream().map(word -> "/" + word).toList() : words;
    }

    /**
     * One line of input.
     *
     * @return whether there may be another
     */
    boolean line(String raw) {
        String line = raw.strip();
        Matcher another = AS_ANOTHER.matcher(line);
        if (line.equals(":quit")) {
            return false;
        }
        if (another.matches()) {
            sayAs(another.group(1), another.group(2));
        } else if (line.startsWith(":")) {
            own(line);
        } else if (!line.isEmpty()) {
            conversation.say(speaker, line);
        }
        return true;
    }

    private void sayAs(String word, String text) {
        Actor before = speaker;
        if (become(word)) {
            conversation.say(speaker, text);
            speaker = before;
        }
    }

    private void own(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case ":help" -> screen.note(HELP);
            case ":who" ->
                directory
                        .people()
                        .forEach(person -> screen.note("  " + person.id() + "  " + person.name()
                                + (person.team() == null ? "" : ", " + person.team())));
            case ":as" -> {
                if (become(rest)) {
                    conversation.join(speaker);
                }
            }
            case ":go" -> go(rest);
            case ":pin" -> conversation.pin(speaker);
            default -> screen.note("There is no " + words[0] + " here; :help tells what there is.");
        }
    }

    private boolean become(String word) {
        List<Person> meant = word.isBlank() ? List.of() : directory.find(word);
        if (meant.size() != 1) {
            String problem = meant.isEmpty() ? "Nobody here is called '" + word + "'" : "'" + word + "' may be several";
            String people = String.join(
                    ", ", directory.people().stream().map(Person::id).toList());
            screen.note((word.isBlank() ? "Name somebody" : problem) + "; there are " + people + ".");
            return false;
        }
        speaker = meant.get(0).actor();
        return true;
    }

    private void go(String channel) {
        String wanted = channel.startsWith("#") ? channel : "#" + channel;
        List<String> all = chat.channels();
        List<String> meant = all.contains(wanted)
                ? List.of(wanted)
                : all.stream().filter(name -> name.startsWith(wanted)).toList();
        if (meant.size() == 1) {
            chat.talkIn(meant.get(0));
            conversation.join(speaker);
        } else {
            screen.note("The channels are " + String.join(", ", all) + ".");
        }
    }
}
