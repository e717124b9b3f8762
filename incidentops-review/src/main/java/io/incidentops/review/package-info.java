/** What is learnt from an incident: the draft of its post-mortem, and measures of it. Read from the record only. */
@NullMarked
package io.incidentops.review;

import org.jspecify.annotations.NullMarked;
