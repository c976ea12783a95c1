package org.erbij.step.parse;

import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;

/** Reads a mail. Whatever the octets are, it returns; at worst a shell without text. */
public interface MessageParser {
    ReceivedMessage parse(RawMessage raw);
}
