/** Whom we may write to, in which language, and on what ground. */
@NullMarked
package org.erbij.domain.people;

import org.jspecify.annotations.NullMarked;
