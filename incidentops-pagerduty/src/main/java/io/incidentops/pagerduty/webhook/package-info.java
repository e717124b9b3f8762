/** What PagerDuty tells us: V3 webhooks, verified, kept before they are answered, and read with a type. */
@NullMarked
package io.incidentops.pagerduty.webhook;

import org.jspecify.annotations.NullMarked;
