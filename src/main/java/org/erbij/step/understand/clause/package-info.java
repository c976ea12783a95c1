/**
 * Part of step 5: a mail cut into clauses, and what each says by the rules: whether its writer comes, when and on what condition, or
 * wants to leave. What they say together is a {@link org.erbij.step.understand.clause.Verdict Verdict}.
 */
@NullMarked
package org.erbij.step.understand.clause;

import org.jspecify.annotations.NullMarked;
