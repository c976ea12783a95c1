/**
 * Part of step 5: what was learned from {@code src/corpus}: the models, the figures of a mail they look at, and how sure they are.
 * They are taught by {@code src/evaluate}.
 */
@NullMarked
package org.erbij.step.understand.learned;

import org.jspecify.annotations.NullMarked;
