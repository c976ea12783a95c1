package org.erbij.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.erbij.desk.Amount;
import org.erbij.desk.HeldMailDesk.Held;
import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;

/** How a mail that waits is spoken of: by whom it is, and what it says in a line. */
final class HeldWords {
    private HeldWords() {}

    static Refusal noSuchMail(long number) {
        return Refusal.settings(
                "No mail " + number + " waits.", "Nothing was done.", "'erbij held list' tells what does.");
    }

    static String name(@Nullable Mailbox mailbox) {
        if (mailbox == null) {
            return "(no sender)";
        }
        return mailbox.name().isEmpty() ? mailbox.address().shown() : mailbox.name();
    }

    static String inFull(@Nullable Mailbox mailbox) {
        return mailbox == null ? name(null) : mailbox.shown();
    }

    /** What somebody asks in a mail that the organizer settles as an answer; empty where they ask nothing. */
    static Optional<String> asks(Held held) {
        return held.asks().isEmpty()
                ? Optional.empty()
                : Optional.of("It asks: " + shorten(String.join(" ", held.asks()), 200)
                        + " That is for you to answer; it is listed no more.");
    }

    /** Who writes about an event that is to be cancelled, and was not invited to it; empty where nobody does. */
    static Optional<String> untold(List<Held> mails) {
        boolean one = mails.size() == 1;
        return mails.isEmpty()
                ? Optional.empty()
                : Optional.of("! " + Amount.mails(mails.size()) + " about it " + (one ? "waits" : "wait") + " ("
                        + mails.stream()
                                .map(held -> held.number() + " " + name(held.from()))
                                .collect(Collectors.joining(", "))
                        + "): " + (one ? "its writer is" : "their writers are") + " told nothing by this.");
    }

    static String shorten(String text, int width) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }
}
