/** Part of step 5: which language somebody writes, and which they ask to be written to in. */
@NullMarked
package org.erbij.step.understand.language;

import org.jspecify.annotations.NullMarked;
