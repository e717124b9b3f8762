/** The pager port on PagerDuty: whom a page reaches, by which way, and who is on call. */
@NullMarked
package io.incidentops.pagerduty.pager;

import org.jspecify.annotations.NullMarked;
