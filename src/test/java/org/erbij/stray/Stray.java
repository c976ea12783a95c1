package org.erbij.stray;

/** In no package of the table. */
public final class Stray {}
