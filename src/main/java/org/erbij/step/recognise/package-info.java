/** Step 2: whether a mail may be part of a conversation we started, from headers and structure alone. */
@NullMarked
package org.erbij.step.recognise;

import org.jspecify.annotations.NullMarked;
