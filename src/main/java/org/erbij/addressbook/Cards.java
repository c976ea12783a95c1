package org.erbij.addressbook;

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.parameter.EmailType;
import ezvcard.property.Email;
import ezvcard.property.StructuredName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350), several in a file. */
final class Cards {
    private static final int WITHOUT_PREFERENCE = 101;

    private Cards() {}

    static List<Entry> read(String text) {
        List<Entry> entries = new ArrayList<>();
        try (VCardReader reader = new VCardReader(text)) {
            VCard card = reader.readNext();
            while (card != null) {
                entries.add(entry(entries.size() + 1, card));
                card = reader.readNext();
            }
            return entries;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Entry entry(int number, VCard card) {
        List<String> addresses = card.getEmails().stream()
                .sorted(Comparator.comparingInt(Cards::preference))
                .map(Email::getValue)
                .filter(Objects::nonNull)
                .filter(address -> !address.isBlank())
                .distinct()
                .toList();
        String language = card.getLanguages().stream()
                .map(each -> String.valueOf(each.getValue()))
                .findFirst()
                .orElse("");
        return new Entry(number, name(card), addresses, language, Entry.Standing.UNSAID);
    }

    /** PREF of 4.0, TYPE=PREF of 3.0; the library makes the bare PREF of 2.1 a type. */
    private static int preference(Email email) {
        Integer given = email.getPref();
        if (given != null) {
            return given;
        }
        boolean marked = email.getTypes().contains(EmailType.PREF)
                || email.getParameters().keySet().stream()
                        .anyMatch(name ->
                                name != null && name.toUpperCase(Locale.ROOT).equals("PREF"));
        return marked ? 1 : WITHOUT_PREFERENCE;
    }

    private static String name(VCard card) {
        String formatted =
                card.getFormattedName() == null ? null : card.getFormattedName().getValue();
        return formatted != null && !formatted.isBlank() ? formatted.strip() : inParts(card.getStructuredName());
    }

    private static String inParts(@Nullable StructuredName name) {
        if (name == null) {
            return "";
        }
        Stream<@Nullable String> parts =
                Stream.of(name.getGiven(), String.join(" ", name.getAdditionalNames()), name.getFamily());
        return String.join(
                " ", parts.filter(part -> part != null && !part.isBlank()).toList());
    }
}
