package io.incidentops.slack.web;

import java.util.function.Supplier;

/** A token that somebody else keeps. */
record HeldToken(Supplier<String> held) implements SlackTokens {
    @Override
    public String token() {
        return held.get();
    }

    @Override
    public String toString() {
        return "SlackTokens[***]";
    }
}
