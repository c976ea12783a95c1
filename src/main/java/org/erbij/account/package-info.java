/** How we sign in to the organizer's mail servers: address, port, TLS and trust. JDK only, so that both doors to
 * Jakarta Mail share one set of rules. */
@NullMarked
package org.erbij.account;

import org.jspecify.annotations.NullMarked;
