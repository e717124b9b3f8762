/** Recording what was good and what was bad, and the windows of the past ninety days. */
@NullMarked
package io.incidentops.slo.record;

import org.jspecify.annotations.NullMarked;
