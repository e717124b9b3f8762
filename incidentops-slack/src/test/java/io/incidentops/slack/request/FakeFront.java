package io.incidentops.slack.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A front that opens nothing and finds no mistakes, until a test says otherwise. */
final class FakeFront implements Front {
    Predicate<Incoming> opens = incoming -> false;
    Map<String, String> mistakes = Map.of();
    List<String> options = List.of();
    final List<Incoming> asked = new ArrayList<>();

    @Override
    public boolean opened(Incoming incoming) {
        asked.add(incoming);
        return opens.test(incoming);
    }

    @Override
    public Map<String, String> mistakes(Incoming.Submission submission) {
        return mistakes;
    }

    @Override
    public List<String> suggestions(Incoming.Suggestion suggestion) {
        return options;
    }
}
