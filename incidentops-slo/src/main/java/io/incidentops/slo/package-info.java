/** What is promised of a service, and how much of it was kept. */
@NullMarked
package io.incidentops.slo;

import org.jspecify.annotations.NullMarked;
