/** PagerDuty: the right person is reached once, and both records stay true. */
@NullMarked
package io.incidentops.pagerduty;

import org.jspecify.annotations.NullMarked;
