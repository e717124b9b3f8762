/** What people read of objectives: words, charts and reports, each number with the incident behind it. */
@NullMarked
package io.incidentops.slo.report;

import org.jspecify.annotations.NullMarked;
