/** What people are invited to, until when they may answer, and what may be said when. */
@NullMarked
package org.erbij.domain.event;

import org.jspecify.annotations.NullMarked;
