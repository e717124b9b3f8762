/** Benchmarks, one class for each claim. */
@NullMarked
package io.incidentops.benchmarks;

import org.jspecify.annotations.NullMarked;
