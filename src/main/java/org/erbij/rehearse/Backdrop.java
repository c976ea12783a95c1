package org.erbij.rehearse;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.DateField;
import org.erbij.mail.Octets;

/** The organizer's private mail, which is none of our business. */
final class Backdrop {

    private static final List<String> SUBJECTS = List.of(
            "Uitslag bloedonderzoek",
            "Re: huurcontract",
            "Foto's van zondag",
            "Factuur 2017-0113",
            "Kom je ook zaterdag?",
            "Re: mama's verjaardag",
            "Your order has shipped",
            "Nieuwsbrief buurthuis",
            "Ouderavond 13 februari",
            "Sollicitatie");

    private static final List<String> WORDS = List.of(
            "De uitslag is binnen, belt u even voor een afspraak?",
            "Ik ben erbij! Tien uur bij de baan.",
            "Hierbij de foto's, niet doorsturen graag.",
            "Count me in for Saturday, I'll bring the cake.",
            "Kun je me terugbellen over de huur?");

    private Backdrop() {}

    /** So many mails from friends, shops and doctors, none of them about the event. */
    static List<Octets> privateMails(int count, Mailbox organizer, Instant around) {
        List<Octets> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mails.add(Octets.of(String.join(
                    "\r\n",
                    "From: Kennis " + i + " <kennis" + i + "@example.net>",
                    "To: " + organizer.name() + " <" + organizer.address().value() + ">",
                    "Subject: " + SUBJECTS.get(i % SUBJECTS.size()),
                    "Date: " + DateField.of(around.plusSeconds(60L * i).atZone(ZoneOffset.UTC)),
                    "Message-ID: <private-" + i + "@example.net>",
                    "MIME-Version: 1.0",
                    "Content-Type: text/plain; charset=utf-8",
                    "Content-Transfer-Encoding: 8bit",
                    "",
                    WORDS.get(i % WORDS.size()),
                    "")));
        }
        return mails;
    }
}
