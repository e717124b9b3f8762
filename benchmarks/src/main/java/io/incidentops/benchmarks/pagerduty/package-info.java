/** Webhooks from PagerDuty, beside the least that any program must do with them. */
package io.incidentops.benchmarks.pagerduty;
