package io.incidentops.slo.openslo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Makes nodes of a parser's events, and stops at the first that goes beyond a limit. Used once. */
final class YamlEvents {
    private static final Set<String> TAGS = Set.of(
            "!",
            "tag:yaml.org,2002:str",
            "tag:yaml.org,2002:int",
            "tag:yaml.org,2002:float",
            "tag:yaml.org,2002:bool",
            "tag:yaml.org,2002:null",
            "tag:yaml.org,2002:map",
            "tag:yaml.org,2002:seq");

    private final Iterator<Event> events;
    private final int firstLine;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private final Set<Anchor> open = new HashSet<>();
    private int nodes;
    private int aliases;

    /** Lines are told from {@code firstLine} on. */
    YamlEvents(Iterator<Event> events, int firstLine) {
        this.events = events;
        this.firstLine = firstLine;
    }

    /** Hands over each document once it is complete. */
    void documents(Consumer<YamlNode> complete) {
        while (events.hasNext()) {
            if (events.next() instanceof DocumentStartEvent) {
                anchors.clear();
                open.clear();
                complete.accept(node(events.next(), 1));
            }
        }
    }

    private YamlNode node(Event event, int depth) {
        limit(depth <= Limits.DEPTH, event, "more than " + Limits.DEPTH + " levels deep: write it flatter");
        if (event instanceof AliasEvent alias) {
            return alias(alias);
        }
        count(event, 1);
        @Nullable Anchor anchor = ((NodeEvent) event).getAnchor().orElse(null);
        if (anchor != null) {
            open.add(anchor);
        }
        YamlNode node = event instanceof ScalarEvent scalar
                ? scalar(scalar)
                : event instanceof SequenceStartEvent sequence
                        ? items(sequence, depth)
                        : mapping((MappingStartEvent) event, depth);
        if (anchor != null) {
            open.remove(anchor);
            anchors.put(anchor, node);
        }
        return node;
    }

    private YamlNode alias(AliasEvent event) {
        String name = "the alias *" + Texts.quoted(event.getAlias().getValue());
        limit(
                ++aliases <= Limits.ALIASES,
                event,
                "more than " + Limits.ALIASES + " aliases: write out what they repeat");
        if (open.contains(event.getAlias())) {
            throw refused(event, name + " stands within what it repeats: take it out");
        }
        @Nullable YamlNode node = anchors.get(event.getAlias());
        if (node == null) {
            throw refused(event, name + " has no anchor before it in this document: write it out");
        }
        count(event, node.size());
        return node;
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        limit(
                event.getValue().length() <= Limits.SCALAR,
                event,
                "a text of more than " + Limits.SCALAR + " characters: make it shorter");
        checkTag(event, event.getTag());
        boolean plain = event.isPlain()
                && event.getTag().filter(tag -> tag.endsWith("str")).isEmpty();
        return new YamlNode.Scalar(event.getValue(), plain, line(event), column(event));
    }

    private YamlNode items(SequenceStartEvent start, int depth) {
        checkTag(start, start.getTag());
        List<YamlNode> items = new ArrayList<>();
        int size = 1;
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            YamlNode item = node(event, depth + 1);
            size += item.size();
            items.add(item);
        }
        return new YamlNode.Items(List.copyOf(items), line(start), column(start), size);
    }

    private YamlNode mapping(MappingStartEvent start, int depth) {
        checkTag(start, start.getTag());
        List<YamlNode.Entry> entries = new ArrayList<>();
        int size = 1;
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(node(event, depth + 1) instanceof YamlNode.Scalar key)) {
                throw refused(event, "a field's name is a list or a mapping: use a plain name");
            }
            YamlNode value = node(events.next(), depth + 1);
            size += value.size() + 1;
            entries.add(new YamlNode.Entry(key, value));
        }
        return new YamlNode.Mapping(List.copyOf(entries), line(start), column(start), size);
    }

    private void count(Event event, int more) {
        nodes += more;
        limit(
                nodes <= Limits.NODES,
                event,
                "more than " + Limits.NODES + " values, with what aliases repeat: split the file");
    }

    private void checkTag(Event event, Optional<String> tag) {
        if (tag.isPresent() && !TAGS.contains(tag.get())) {
            throw refused(event, "the tag " + Texts.quoted(tag.get()) + " is none of OpenSLO: leave it out");
        }
    }

    private void limit(boolean fine, Event event, String message) {
        if (!fine) {
            throw new YamlRefused(line(event), column(event), true, message);
        }
    }

    private YamlRefused refused(Event event, String message) {
        return new YamlRefused(line(event), column(event), false, message);
    }

    private int line(Event event) {
        return firstLine + event.getStartMark().map(Mark::getLine).orElse(0);
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }
}
