/** The ports of the durable record, small enough to be implemented one by one, and the store in memory. */
@NullMarked
package io.incidentops.store;

import org.jspecify.annotations.NullMarked;
