/** The incident's room in Slack: opened, told, kept current, archived. */
@NullMarked
package io.incidentops.slack.room;

import org.jspecify.annotations.NullMarked;
