/**
 * Calls out, for adapters: bounded in time and size, over connections and threads that end with us. It needs OkHttp, and the
 * breaker needs resilience4j; an adapter brings both.
 */
@NullMarked
package io.incidentops.web.client;

import org.jspecify.annotations.NullMarked;
