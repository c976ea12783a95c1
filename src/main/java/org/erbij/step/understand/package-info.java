/** Step 5: a person's words or calendar reply read as an answer, or why they cannot be. */
@NullMarked
package org.erbij.step.understand;

import org.jspecify.annotations.NullMarked;
