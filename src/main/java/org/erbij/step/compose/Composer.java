package org.erbij.step.compose;

/** Words a letter and makes its octets. Pure: the same letter gives the same octets. */
public interface Composer {
    Composed compose(Letter letter);
}
