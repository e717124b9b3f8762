/** What people see of an incident: its history, timeline, current summary, and what a joiner needs. Read from the record only. */
@NullMarked
package io.incidentops.view;

import org.jspecify.annotations.NullMarked;
