/** Objectives handed to Prometheus: as rules that it evaluates, or as metrics that it collects. Needs none of its libraries. */
@NullMarked
package io.incidentops.slo.prometheus;

import org.jspecify.annotations.NullMarked;
