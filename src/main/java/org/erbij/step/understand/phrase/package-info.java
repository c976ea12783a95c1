/**
 * Part of step 5: the phrases and words that reading knows, from {@code nl.txt} and {@code en.txt}, and where a text holds them.
 */
@NullMarked
package org.erbij.step.understand.phrase;

import org.jspecify.annotations.NullMarked;
