/**
 * Part of step 5: which words of a mail its writer wrote. Quotation, signature and what mail programs add are told by one small
 * class per kind of mark; their vocabulary is in {@code marks.txt}. Everything is done in one walk over the lines.
 */
@NullMarked
package org.erbij.step.understand.visible;

import org.jspecify.annotations.NullMarked;
