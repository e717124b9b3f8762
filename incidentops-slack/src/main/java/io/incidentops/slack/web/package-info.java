/** Calls to Slack, within its limits. */
@NullMarked
package io.incidentops.slack.web;

import org.jspecify.annotations.NullMarked;
