package io.incidentops.testkit.slack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

/**
 * How a stand-in was set up.
 *
 * @param clock the clock by which limits, triggers and repetitions run
 * @param team the workspace's id
 * @param domain the workspace's domain
 * @param enterprise the organisation's id, possibly empty
 * @param orgInstall whether the app is installed for the whole organisation
 * @param botName the app's name
 * @param scopes the scopes that the app was granted
 * @param subscriptions the events that the app subscribed to; empty for all
 * @param limited whether limits are enforced
 * @param patience how long an app may take to acknowledge, in real time
 */
record Settings(
        InstantSource clock,
        String team,
        String domain,
        String enterprise,
        boolean orgInstall,
        String botName,
        Set<String> scopes,
        Set<String> subscriptions,
        boolean limited,
        Duration patience) {}
