/** Slack: the incident room where people already are. */
@NullMarked
package io.incidentops.slack;

import org.jspecify.annotations.NullMarked;
