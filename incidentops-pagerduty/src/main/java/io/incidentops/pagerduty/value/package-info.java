/** What PagerDuty's records have in common, and a reader that takes them as they come. */
@NullMarked
package io.incidentops.pagerduty.value;

import org.jspecify.annotations.NullMarked;
