/** Part of step 5: who comes along. People are told of by number, by name or by what they are to the writer, or sign together. */
@NullMarked
package org.erbij.step.understand.guests;

import org.jspecify.annotations.NullMarked;
