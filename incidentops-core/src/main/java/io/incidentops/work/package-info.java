/** What the engine still has to do: effects, deadlines and inbound requests, and how each of them went. */
@NullMarked
package io.incidentops.work;

import org.jspecify.annotations.NullMarked;
