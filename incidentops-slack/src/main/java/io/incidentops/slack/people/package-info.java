/** Who people in Slack are: names, addresses, time zones, teams, and whether they belong here. */
@NullMarked
package io.incidentops.slack.people;

import org.jspecify.annotations.NullMarked;
