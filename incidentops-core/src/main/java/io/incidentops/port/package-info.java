/** The doors to other systems: chat, pager, directory, and the neutral message that they are given. */
@NullMarked
package io.incidentops.port;

import org.jspecify.annotations.NullMarked;
