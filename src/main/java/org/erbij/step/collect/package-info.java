/** Step 1: new mail of an IMAP folder, envelopes first and the whole of those that matter later; the server shows no
 * trace of it. */
@NullMarked
package org.erbij.step.collect;

import org.jspecify.annotations.NullMarked;
