/** Keeps everything, in H2; the only SQL. */
@NullMarked
package org.erbij.store;

import org.jspecify.annotations.NullMarked;
