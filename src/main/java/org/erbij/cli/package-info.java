/** The command line: one call and an exit code per command. */
@NullMarked
package org.erbij.cli;

import org.jspecify.annotations.NullMarked;
