/** Neutral messages as Block Kit. */
@NullMarked
package io.incidentops.slack.blocks;

import org.jspecify.annotations.NullMarked;
