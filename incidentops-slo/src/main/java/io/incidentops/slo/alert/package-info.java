/** When a burning budget tells people, and how: rules, their catalogues, and the alerts that open incidents. */
@NullMarked
package io.incidentops.slo.alert;

import org.jspecify.annotations.NullMarked;
