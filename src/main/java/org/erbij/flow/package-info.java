/** Strings the steps together and says what commits together. */
@NullMarked
package org.erbij.flow;

import org.jspecify.annotations.NullMarked;
