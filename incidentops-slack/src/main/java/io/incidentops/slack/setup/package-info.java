/** Setting up: the app's manifest, generated from what is switched on. */
@NullMarked
package io.incidentops.slack.setup;

import org.jspecify.annotations.NullMarked;
