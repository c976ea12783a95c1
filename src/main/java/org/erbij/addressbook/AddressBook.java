package org.erbij.addressbook;

import java.util.List;
import java.util.regex.Pattern;
import org.erbij.mail.Octets;

/** Reads a list in whichever of the forms it is. */
public final class AddressBook {
    private static final Pattern CARD = Pattern.compile("(?im)^\\s*BEGIN\\s*:\\s*VCARD\\s*$");

    private AddressBook() {}

    public static Contents read(Octets octets) {
        Letters.Read read = Letters.read(octets);
        return new Contents(entries(read.text()), read.oldLetters());
    }

    private static List<Entry> entries(String text) {
        if (CARD.matcher(text).find()) {
            return Cards.read(text);
        }
        return Sheet.looksLikeOne(text) ? Sheet.read(text) : Pasted.read(text);
    }
}
