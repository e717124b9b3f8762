/** What can be asked of an incident: the commands, as values. Everything here is immutable. */
@NullMarked
package io.incidentops.command;

import org.jspecify.annotations.NullMarked;
