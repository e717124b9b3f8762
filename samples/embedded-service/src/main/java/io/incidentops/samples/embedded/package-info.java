/** A service that runs its own incidents, without any chat. */
@NullMarked
package io.incidentops.samples.embedded;

import org.jspecify.annotations.NullMarked;
