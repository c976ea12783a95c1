/** Step 7, decide: what an answer changes and what must follow from it. */
@NullMarked
package org.erbij.domain.rsvp;

import org.jspecify.annotations.NullMarked;
