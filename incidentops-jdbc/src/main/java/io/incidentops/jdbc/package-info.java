/** The durable store over JDBC: an H2 file for one node, PostgreSQL for many. */
@NullMarked
package io.incidentops.jdbc;

import org.jspecify.annotations.NullMarked;
