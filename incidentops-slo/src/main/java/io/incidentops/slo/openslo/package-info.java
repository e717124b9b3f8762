/** Objectives in the interchange format OpenSLO: v1 is read and written, v2alpha is read. The one place that knows a YAML parser. */
@NullMarked
package io.incidentops.slo.openslo;

import org.jspecify.annotations.NullMarked;
