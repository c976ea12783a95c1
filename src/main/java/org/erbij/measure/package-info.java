/** Replies with the answer a fair reader would take them for, and how often a reading of them was right. */
@NullMarked
package org.erbij.measure;

import org.jspecify.annotations.NullMarked;
