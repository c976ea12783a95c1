package org.erbij.step.screen;

import java.util.function.UnaryOperator;
import org.erbij.mail.ReceivedMessage;

/** Step 4, told what is ours. */
@FunctionalInterface
public interface Screener {
    /** @param unquoted takes quotation out of a text: only step 5 knows all its marks, and what we had written ourselves */
    Screened screen(ReceivedMessage message, UnaryOperator<String> unquoted);
}
