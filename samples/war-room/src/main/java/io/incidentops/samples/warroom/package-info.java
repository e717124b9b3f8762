/** An incident from the alarm to its post-mortem, in a terminal. */
@NullMarked
package io.incidentops.samples.warroom;

import org.jspecify.annotations.NullMarked;
