/**
 * Events and whole incidents as JSON: one event a line, under names that never change with the code. This is the only
 * package of the module that knows the JSON library, and none of its types shows in a signature.
 */
@NullMarked
package io.incidentops.json;

import org.jspecify.annotations.NullMarked;
