/** What the library says to people, in one place, so that it can be translated. Not exported, and not API. */
@NullMarked
package io.incidentops.phrases;

import org.jspecify.annotations.NullMarked;
