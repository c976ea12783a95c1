package org.erbij.flow;

import java.time.Instant;

/**
 * What went when the keeping of it ended, in numbers.
 *
 * @param events around how many events the words went
 * @param mails how many other mails went
 * @param rewritten whether nothing of it is left in the file
 */
public record Erasing(Instant at, int events, int mails, int people, boolean rewritten) {}
