/** Step 3: octets become a {@link org.erbij.mail.ReceivedMessage}, whatever arrives. */
@NullMarked
package org.erbij.step.parse;

import org.jspecify.annotations.NullMarked;
