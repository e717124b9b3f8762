/** Requests from Slack, beside Bolt for Java. */
package io.incidentops.benchmarks.slack;
