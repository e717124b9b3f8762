/** The standard commands, one class for each group of them. */
@NullMarked
package io.incidentops.chatops.command;

import org.jspecify.annotations.NullMarked;
