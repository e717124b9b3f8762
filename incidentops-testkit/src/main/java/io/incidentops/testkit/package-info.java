/** To test what is built on incidentops: a clock that tests move, and fakes of chat and pager that fail as told. */
@NullMarked
package io.incidentops.testkit;

import org.jspecify.annotations.NullMarked;
