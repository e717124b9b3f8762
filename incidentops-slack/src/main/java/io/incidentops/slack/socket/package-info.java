/**
 * Socket Mode: requests over WebSockets that we open, so that no address of ours needs to be reachable.
 *
 * <p>Everything that is decided about connections is decided on one thread, the loop; each connection has a thread that
 * reads and never waits; what came is handled by a few workers and then acknowledged.
 */
@NullMarked
package io.incidentops.slack.socket;

import org.jspecify.annotations.NullMarked;
