package org.erbij.setup;

import java.time.Instant;
import java.time.ZoneOffset;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.DateField;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;

/** The mail an organizer sends to themself. It looks like the others where a provider may change it, and says what it is. */
final class ProbeMail {
    /** Not the address that is for leaving: whoever is on their own list must not leave it by this. */
    private static final String TAG = "erbij-test";

    private ProbeMail() {}

    static AddrSpec tagged(AddrSpec organizer) {
        return AddrSpec.of(organizer.localPart() + "+" + TAG + "@" + organizer.domain());
    }

    /** @param word stands in the subject, to find the mail by */
    static OutgoingMessage to(AddrSpec recipient, AddrSpec organizer, String word, Instant now) {
        MessageId id = new MessageId(word + "@" + organizer.domain());
        String text = String.join(
                "\r\n",
                "Date: " + DateField.of(now.atZone(ZoneOffset.UTC)),
                "From: " + organizer.value(),
                "To: " + recipient.value(),
                "Subject: Proefmail van Erbij aan jezelf (" + word + ")",
                "Message-ID: " + id.bracketed(),
                "References: " + id.bracketed(),
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: OOF, AutoReply",
                "X-Erbij-Id: " + id.bracketed(),
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 7bit",
                "",
                "(Scroll down for English.)",
                "",
                "Deze mail heb je aan jezelf gestuurd, met 'erbij check --probe'. Erbij ziet",
                "eraan hoe je provider met je mail omgaat: of hij aankomt, en of er vanzelf",
                "een kopie bij je verzonden mail komt. Je hoeft er niets mee te doen en mag",
                "hem weggooien.",
                "",
                "You sent this mail to yourself, with 'erbij check --probe'. Erbij sees by it",
                "how your provider treats your mail: whether it arrives, and whether a copy is",
                "put among what you sent. There is nothing to do; you may throw it away.",
                "");
        return new OutgoingMessage(recipient, id, Octets.of(text));
    }
}
