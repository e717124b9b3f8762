/**
 * A stand-in for PagerDuty: it takes events and REST calls, reaches people as a policy says, and sends webhooks, so that what
 * pages people can be tried and tested whole without an account.
 */
@NullMarked
package io.incidentops.testkit.pagerduty;

import org.jspecify.annotations.NullMarked;
