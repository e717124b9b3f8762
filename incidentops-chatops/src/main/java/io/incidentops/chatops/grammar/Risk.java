package io.incidentops.chatops.grammar;

import io.incidentops.port.Message;
import java.util.Optional;

/** Says what a command would destroy or widen, so that it is asked before. Thread-safe. */
@FunctionalInterface
public interface Risk {
    /**
     * What is at stake.
     *
     * @param call what was typed, and by whom
     * @return what will happen, or nothing where it may be done without asking
     */
    Optional<Message> of(Call call);
}
