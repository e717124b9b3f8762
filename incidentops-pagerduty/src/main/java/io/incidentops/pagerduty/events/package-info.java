/** PagerDuty's Events API v2: alerts and changes from programs, by a service's integration key. */
@NullMarked
package io.incidentops.pagerduty.events;

import org.jspecify.annotations.NullMarked;
