/** What people type about PagerDuty, in any chat. */
@NullMarked
package io.incidentops.pagerduty.commands;

import org.jspecify.annotations.NullMarked;
