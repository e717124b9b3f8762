/** What recording and windows of service levels cost, beside one addition and beside resilience4j's windows. */
@NullMarked
package io.incidentops.benchmarks.slo;

import org.jspecify.annotations.NullMarked;
