/** What can happen in an incident: the events of which the record consists. Everything here is immutable. */
@NullMarked
package io.incidentops.event;

import org.jspecify.annotations.NullMarked;
