/** Messages as immutable values, in the words of the RFCs; knows no library. */
@NullMarked
package org.erbij.mail;

import org.jspecify.annotations.NullMarked;
