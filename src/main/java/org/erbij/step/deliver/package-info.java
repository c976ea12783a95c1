/** Step 9: finished octets handed to the submission server, and what it said. */
@NullMarked
package org.erbij.step.deliver;

import org.jspecify.annotations.NullMarked;
