package io.incidentops.slack.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out at start who the bot is and what its token may do, and says what will not work. Nothing depends on its having
 * run. Thread-safe.
 */
public final class Preflight {
    private static final Logger LOG = LoggerFactory.getLogger(Preflight.class);

    private final SlackWeb web;
    private final List<ScopeNeed> needs;
    private volatile @Nullable SlackIdentity identity;

    /**
     * A preflight that was not run yet.
     *
     * @param web the API
     * @param needs what the features that are switched on need
     */
    public Preflight(SlackWeb web, List<ScopeNeed> needs) {
        this.web = web;
        this.needs = List.copyOf(needs);
    }

    /**
     * Asks Slack once; to be run in the background, and again where it answers false.
     *
     * @return whether Slack answered
     */
    public boolean run() {
        identity = SlackIdentity.ask(web).orElse(identity);
        if (identity == null) {
            LOG.warn("Slack does not say who the bot is: {}", web.problems());
            return false;
        }
        missing().forEach(LOG::warn);
        return true;
    }

    /**
     * Who the bot is.
     *
     * @return the identity, nothing until Slack said so
     */
    public Optional<SlackIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    /**
     * What a person should look at: the permissions that are missing, as Slack said with its last answer.
     *
     * @return the problems in words, none where all is well or nothing is known yet
     */
    public List<String> problems() {
        return missing();
    }

    private List<String> missing() {
        Optional<Set<String>> granted = web.scopes();
        return granted.isEmpty() ? List.of() : new ArrayList<>(ScopeNeed.missing(needs, granted.get()));
    }
}
