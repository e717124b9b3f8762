/** What the durable store costs, beside bare JDBC and beside what it promises. */
@NullMarked
package io.incidentops.benchmarks.store;

import org.jspecify.annotations.NullMarked;
