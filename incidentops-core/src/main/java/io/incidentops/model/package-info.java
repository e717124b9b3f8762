/** The values of the domain: what an incident is made of, and its state at one version. Everything here is immutable. */
@NullMarked
package io.incidentops.model;

import org.jspecify.annotations.NullMarked;
