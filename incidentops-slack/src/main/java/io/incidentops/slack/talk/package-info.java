/** What people do in Slack becomes commands, and answers. */
@NullMarked
package io.incidentops.slack.talk;

import org.jspecify.annotations.NullMarked;
