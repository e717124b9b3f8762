/** How commands are typed: their declarations, and the parser, help and completion that follow from them. */
@NullMarked
package io.incidentops.chatops.grammar;

import org.jspecify.annotations.NullMarked;
