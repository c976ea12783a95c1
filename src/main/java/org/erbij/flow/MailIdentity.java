package org.erbij.flow;

import org.erbij.mail.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * What makes a mail the same mail, wherever and how often it lies in the mailbox (R10, R11).
 *
 * @param id null when missing or unusable
 * @param digest of the body without trace headers
 */
public record MailIdentity(@Nullable MessageId id, String digest) {}
