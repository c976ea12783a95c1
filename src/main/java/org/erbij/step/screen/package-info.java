/** Step 4: who is talking: a person, a list, a mail system or a robot. */
@NullMarked
package org.erbij.step.screen;

import org.jspecify.annotations.NullMarked;
