/** The engine: commands in, commits, deliveries out. Not API. */
@NullMarked
package io.incidentops.engine;

import org.jspecify.annotations.NullMarked;
