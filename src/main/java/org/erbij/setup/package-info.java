/** Before there is anything: finds an account's servers, makes a home for a community, and looks whether everything in it works. */
@NullMarked
package org.erbij.setup;

import org.jspecify.annotations.NullMarked;
