/** Runs incidents from chat: the command grammar and the room, on whatever platform. */
@NullMarked
package io.incidentops.chatops;

import org.jspecify.annotations.NullMarked;
