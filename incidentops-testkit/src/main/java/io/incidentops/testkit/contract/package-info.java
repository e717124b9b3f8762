/**
 * Contract suites: what every store, chat platform and pager must do. An implementation's tests extend the suite of its
 * port and say how to make one; the suite needs JUnit and AssertJ.
 */
@NullMarked
package io.incidentops.testkit.contract;

import org.jspecify.annotations.NullMarked;
