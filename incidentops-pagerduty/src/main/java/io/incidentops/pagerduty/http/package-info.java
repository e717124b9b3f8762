/** What both of PagerDuty's APIs need of the web. Not for users. */
@NullMarked
package io.incidentops.pagerduty.http;

import org.jspecify.annotations.NullMarked;
