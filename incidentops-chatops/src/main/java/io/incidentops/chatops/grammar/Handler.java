package io.incidentops.chatops.grammar;

import io.incidentops.port.Message;

/** Does what a command says. Thread-safe. */
@FunctionalInterface
public interface Handler {
    /**
     * Does it.
     *
     * @param call what was typed, and by whom
     * @return the one answer
     * @throws Mistake where what was typed cannot be meant so
     */
    Message run(Call call);
}
