/** Requests from Slack: verified, kept, and given a type. */
@NullMarked
package io.incidentops.slack.request;

import org.jspecify.annotations.NullMarked;
