/** The incident's room: what it shows, when, and to whom. Effects over {@link io.incidentops.port.ChatPlatform}. */
@NullMarked
package io.incidentops.chatops.room;

import org.jspecify.annotations.NullMarked;
