/** A program that keeps a chat's incidents and PagerDuty's one. */
@NullMarked
package io.incidentops.samples.bridge;

import org.jspecify.annotations.NullMarked;
