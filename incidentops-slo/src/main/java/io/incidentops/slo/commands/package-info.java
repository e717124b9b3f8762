/** What people type about service levels, in any chat. */
@NullMarked
package io.incidentops.slo.commands;

import org.jspecify.annotations.NullMarked;
