/** The rules that a user may change: the catalogue, who may do what, what is promised for when, and what follows from an event. */
@NullMarked
package io.incidentops.policy;

import org.jspecify.annotations.NullMarked;
