/** Reads configuration, builds the objects, starts and stops. Nobody imports it. */
@NullMarked
package org.erbij.app;

import org.jspecify.annotations.NullMarked;
