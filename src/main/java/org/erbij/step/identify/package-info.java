/** Step 6: which invitation a message answers, and on what ground we believe so. */
@NullMarked
package org.erbij.step.identify;

import org.jspecify.annotations.NullMarked;
