/** Plays the whole occasion against an embedded mail server and a clock that jumps. */
@NullMarked
package org.erbij.rehearse;

import org.jspecify.annotations.NullMarked;
