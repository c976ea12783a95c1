/** The data subject's rights: access, erasure, and an end to keeping (GDPR articles 15, 17 and 5(1)(e)). */
@NullMarked
package org.erbij.privacy;

import org.jspecify.annotations.NullMarked;
