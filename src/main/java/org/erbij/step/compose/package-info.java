/** Step 8: a reaction worded as a mail in the reader's language, down to its octets. */
@NullMarked
package org.erbij.step.compose;

import org.jspecify.annotations.NullMarked;
