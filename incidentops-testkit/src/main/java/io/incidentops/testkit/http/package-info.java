/**
 * What the stand-ins share: a small HTTP server and client on the loopback, and JSON. Not API: it serves the stand-ins alone
 * and may change with any release.
 */
@NullMarked
package io.incidentops.testkit.http;

import org.jspecify.annotations.NullMarked;
