package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.mail.DateField;
import org.erbij.mail.LeavingAddress;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Threading;
import org.jspecify.annotations.Nullable;

/** A worded letter as octets; the same letter gives the same octets, boundaries included. */
final class MimeAssembly {
    private static final int REFERENCES = 20;

    private final Letter letter;
    private final AddrSpec leaving;
    private final String seed;

    private MimeAssembly(Letter letter, boolean subAddressing) {
        this.letter = letter;
        AddrSpec own = letter.from().address();
        this.leaving = subAddressing ? LeavingAddress.of(own) : own;
        byte[] digest = Octets.of(letter.id().value()).sha256();
        this.seed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(digest).substring(0, 24);
    }

    static Octets of(
            Letter letter,
            boolean subAddressing,
            List<Language> languages,
            String subject,
            String plain,
            String html,
            @Nullable String calendar) {
        MimeAssembly assembly = new MimeAssembly(letter, subAddressing);
        return Octets.of(assembly.headers(languages, subject).text() + assembly.body(plain, html, calendar));
    }

    private HeaderBlock headers(List<Language> languages, String subject) {
        String id = letter.id().bracketed();
        HeaderBlock header = new HeaderBlock()
                .add(
                        "Date",
                        DateField.of(letter.at().atZone(letter.event().facts().zone())))
                .addMailbox("From", letter.from())
                .addMailbox("To", letter.to())
                .addText("Subject", subject)
                .add("Message-ID", id);
        thread(header);
        switch (letter.template().kind()) {
            case INVITATION -> {}
            case CONFIRMATION -> header.add("Auto-Submitted", "auto-replied");
            case NUDGE, LOCATION, REMINDER, FOLLOW_UP, MAIL, NOTICE, CHANGE, CANCELLATION ->
                header.add("Auto-Submitted", "auto-generated");
        }
        header.add("X-Auto-Response-Suppress", "OOF, AutoReply").add("X-Erbij-Id", id);
        if (letter.template().kind() != MailKind.NOTICE) {
            String mailto = "mailto:" + inUri(leaving.value());
            header.add("List-Unsubscribe", "<" + mailto + "?subject=unsubscribe%20" + letter.token() + ">");
        }
        return header.add(
                        "Content-Language",
                        languages.stream().map(Language::code).collect(Collectors.joining(", ")))
                .add("MIME-Version", "1.0");
    }

    /** Percent-encodes what would end the address or begin a header of its own (RFC 6068 section 2). */
    private static String inUri(String address) {
        StringBuilder out = new StringBuilder();
        for (byte octet : address.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > ' ' && "%/?#&=^`{|}".indexOf(octet) < 0;
            out.append(plain ? String.valueOf((char) octet) : String.format(Locale.ROOT, "%%%02X", octet));
        }
        return out.toString();
    }

    private void thread(HeaderBlock header) {
        Threading before = letter.inReplyTo();
        List<MessageId> references = new ArrayList<>();
        if (before != null) {
            references.addAll(before.references().isEmpty() ? before.inReplyTo() : before.references());
            MessageId parent = before.id();
            if (parent != null) {
                references.remove(parent);
                references.add(parent);
                if (fits(parent)) {
                    header.add("In-Reply-To", parent.bracketed());
                }
            }
        }
        if (letter.template() == Template.INVITATION) {
            references.add(letter.id());
        }
        references.removeIf(id -> !fits(id));
        while (references.size() > REFERENCES) {
            references.remove(1);
        }
        if (!references.isEmpty()) {
            header.add(
                    "References", references.stream().map(MessageId::bracketed).collect(Collectors.joining(" ")));
        }
    }

    private static boolean fits(MessageId id) {
        return id.value().length() < 900 && id.value().chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private String body(String plain, String html, @Nullable String calendar) {
        List<String> alternatives = new ArrayList<>(List.of(text("plain", plain), text("html", html)));
        if (calendar == null) {
            return multipart("alternative", "a", alternatives);
        }
        String type = "Content-Type: text/calendar; method=" + CalendarPart.method(letter) + "; charset=UTF-8\r\n";
        String base64 = "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(calendar.getBytes(StandardCharsets.UTF_8)) + "\r\n";
        alternatives.add(type + base64);
        String file = String.join(
                "\r\n",
                "Content-Type: application/ics; name=invite.ics",
                "Content-Disposition: attachment; filename=invite.ics",
                "");
        return multipart("mixed", "m", List.of(multipart("alternative", "a", alternatives), file + base64));
    }

    private static String text(String subtype, String text) {
        return "Content-Type: text/" + subtype
                + "; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
                + QuotedPrintable.encode(text) + "\r\n";
    }

    /** A boundary with {@code =_} in it, which neither encoding can produce (RFC 2045 section 6.7). */
    private String multipart(String subtype, String level, List<String> parts) {
        String boundary = "=_" + level + "_" + seed;
        StringBuilder out =
                new StringBuilder("Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n");
        for (String part : parts) {
            out.append("--").append(boundary).append("\r\n").append(part);
        }
        return out.append("--").append(boundary).append("--\r\n").toString();
    }
}
