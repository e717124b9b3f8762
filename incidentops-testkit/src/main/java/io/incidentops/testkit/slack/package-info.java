/**
 * A stand-in for Slack: it answers the Web API, sends what people do, and shows what an app made of it, so that an app
 * can be tried and tested whole without a workspace.
 */
@NullMarked
package io.incidentops.testkit.slack;

import org.jspecify.annotations.NullMarked;
