/**
 * Counts that are there already, as events of an indicator: of Micrometer, OpenTelemetry and the Prometheus client in this
 * program, and of a server that speaks as Prometheus does.
 */
@NullMarked
package io.incidentops.slo.source;

import org.jspecify.annotations.NullMarked;
