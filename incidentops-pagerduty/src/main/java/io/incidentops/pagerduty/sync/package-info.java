/** Two records kept true: what PagerDuty says reaches ours, and what happens here reaches PagerDuty. */
@NullMarked
package io.incidentops.pagerduty.sync;

import org.jspecify.annotations.NullMarked;
