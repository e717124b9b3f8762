/** A small service that measures itself, the incident that an outage opens, and what it costs. */
@NullMarked
package io.incidentops.samples.sloguard;

import org.jspecify.annotations.NullMarked;
