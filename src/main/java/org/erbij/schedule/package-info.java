/** Quartz: rings the bell at the right local time. */
@NullMarked
package org.erbij.schedule;

import org.jspecify.annotations.NullMarked;
