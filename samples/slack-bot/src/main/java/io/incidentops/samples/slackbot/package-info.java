/** A bot that runs incidents in Slack. */
@NullMarked
package io.incidentops.samples.slackbot;

import org.jspecify.annotations.NullMarked;
