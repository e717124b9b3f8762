/** What was promised to customers, what an outage costs, and the statement that says so. */
@NullMarked
package io.incidentops.slo.sla;

import org.jspecify.annotations.NullMarked;
