/** PagerDuty's REST API: typed calls and values, one attempt each, within its limits. */
@NullMarked
package io.incidentops.pagerduty.rest;

import org.jspecify.annotations.NullMarked;
