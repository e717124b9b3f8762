/** The one entry point: {@link io.incidentops.IncidentOps}, and the {@link io.incidentops.Incident} that it hands out. */
@NullMarked
package io.incidentops;

import org.jspecify.annotations.NullMarked;
