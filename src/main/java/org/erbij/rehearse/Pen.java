package org.erbij.rehearse;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.DateField;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.rehearse.Cast.Line;
import org.erbij.rehearse.Cast.Role;

/** Writes the mails of the cast, octet for octet as the usual programs and mail systems shape them. */
final class Pen {
    private static final DateTimeFormatter GMAIL_NL =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy 'om' HH:mm", Locale.forLanguageTag("nl-NL"));
    private static final DateTimeFormatter APPLE = DateTimeFormatter.ofPattern("d MMM yyyy, 'at' HH:mm", Locale.UK);
    private static final DateTimeFormatter OUTLOOK =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", Locale.forLanguageTag("nl-NL"));

    private final Mailbox organizer;
    private final EventUid calendarEntry;
    private final ZoneId zone;
    private int written;

    /** @param calendarEntry UID of the entry that came with their confirmation */
    Pen(Mailbox organizer, EventUid calendarEntry, ZoneId zone) {
        this.organizer = organizer;
        this.calendarEntry = calendarEntry;
        this.zone = zone;
    }

    /** @param answered the mail of ours the person has before them */
    Octets write(Role role, Line line, ReceivedMessage answered) {
        ZonedDateTime at = line.at().atZone(zone);
        return switch (line.how()) {
            case REPLY -> reply(role, line.text(), answered, at);
            case FRESH -> fresh(role, line.text(), at);
            case FORWARDED -> forwarded(role, line.text(), answered, at);
            case CALENDAR_ACCEPT -> accept(role, answered, at);
            case OUT_OF_OFFICE -> outOfOffice(role, line.text(), answered, at);
            case BOUNCE -> bounce(role, answered, at);
        };
    }

    private Octets reply(Role role, String text, ReceivedMessage answered, ZonedDateTime at) {
        String body = text + "\n\n" + quoted(written % 3, answered, at);
        return mail(role.mailbox(), "Re: " + answered.content().subject(), at, threading(answered), plain(), body);
    }

    private Octets fresh(Role role, String text, ZonedDateTime at) {
        return mail(role.mailbox(), "Maandag / Monday", at, List.of(), plain(), text + "\n");
    }

    private Octets forwarded(Role role, String text, ReceivedMessage answered, ZonedDateTime at) {
        String body = text + "\n\n---------- Forwarded message ----------\n"
                + answered.content().text();
        return mail(role.mailbox(), "Fwd: " + answered.content().subject(), at, threading(answered), plain(), body);
    }

    private Octets accept(Role role, ReceivedMessage answered, ZonedDateTime at) {
        String stamp = at.toInstant().toString().replaceAll("[-:]", "").replaceAll("\\.\\d+", "");
        String calendar = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//Google Inc//Google Calendar 70.9054//EN",
                "VERSION:2.0",
                "METHOD:REPLY",
                "BEGIN:VEVENT",
                "UID:" + calendarEntry.value(),
                "SEQUENCE:0",
                "DTSTAMP:" + stamp,
                "ORGANIZER:mailto:" + organizer.address().value(),
                "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"" + role.mailbox().name() + "\":mailto:"
                        + role.mailbox().address().value(),
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        List<String> headers =
                List.of("Sender: Google Calendar <calendar-notification@google.com>", "Auto-Submitted: auto-generated");
        return mail(
                role.mailbox(),
                "Accepted: " + answered.content().subject(),
                at,
                headers,
                "text/calendar; charset=utf-8; method=REPLY",
                calendar);
    }

    private Octets outOfOffice(Role role, String text, ReceivedMessage answered, ZonedDateTime at) {
        List<String> headers = new ArrayList<>(threading(answered));
        headers.add("Auto-Submitted: auto-replied (vacation)");
        headers.add("Return-Path: <>");
        return mail(
                role.mailbox(),
                "Automatisch antwoord: " + answered.content().subject(),
                at,
                headers,
                plain(),
                text + "\n");
    }

    private Octets bounce(Role role, ReceivedMessage answered, ZonedDateTime at) {
        String boundary = "report-" + written;
        String recipient = role.mailbox().address().value();
        String body = String.join(
                "\n",
                "--" + boundary,
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "I'm sorry to have to inform you that your message could not be delivered.",
                "--" + boundary,
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example.org",
                "",
                "Final-Recipient: rfc822; " + recipient,
                "Action: failed",
                "Status: 5.1.1",
                "Diagnostic-Code: smtp; 550 5.1.1 <" + recipient + ">: no such user",
                "",
                "--" + boundary,
                "Content-Type: text/rfc822-headers",
                "",
                "From: <" + organizer.address().value() + ">",
                "To: <" + recipient + ">",
                "Message-ID: " + id(answered).bracketed(),
                "",
                "--" + boundary + "--",
                "");
        Mailbox daemon = Mailbox.of("Mail Delivery System", "MAILER-DAEMON@mx.example.org");
        return mail(
                daemon,
                "Undelivered Mail Returned to Sender",
                at,
                List.of("Return-Path: <>", "Auto-Submitted: auto-replied"),
                "multipart/report; report-type=delivery-status; boundary=\"" + boundary + "\"",
                body);
    }

    private static List<String> threading(ReceivedMessage answered) {
        String id = id(answered).bracketed();
        return List.of("In-Reply-To: " + id, "References: " + id);
    }

    private static MessageId id(ReceivedMessage answered) {
        MessageId id = answered.threading().id();
        if (id == null) {
            throw new IllegalStateException("a mail of ours has no Message-ID");
        }
        return id;
    }

    private static String plain() {
        return "text/plain; charset=utf-8";
    }

    private String quoted(int manner, ReceivedMessage answered, ZonedDateTime at) {
        ZonedDateTime before = at.minusHours(2);
        String text = answered.content().text();
        String who = organizer.name() + " <" + organizer.address().value() + ">";
        if (manner == 0) {
            return "Op " + GMAIL_NL.format(before) + " schreef " + who + ":\n\n" + marked(text);
        }
        if (manner == 1) {
            return "> On " + APPLE.format(before) + ", " + organizer.name() + " <"
                    + organizer.address().value() + "> wrote:\n>\n" + marked(text);
        }
        return "________________________________\nVan: " + who + "\nVerzonden: " + OUTLOOK.format(before)
                + "\nOnderwerp: " + answered.content().subject() + "\n\n" + text;
    }

    private static String marked(String text) {
        return text.lines().map(line -> "> " + line + "\n").reduce("", String::concat);
    }

    private Octets mail(
            Mailbox from, String subject, ZonedDateTime at, List<String> headers, String contentType, String body) {
        written++;
        StringBuilder octets = new StringBuilder();
        headers.forEach(header -> octets.append(header).append("\n"));
        octets.append("From: ")
                .append(from.name())
                .append(" <")
                .append(from.address().value())
                .append(">\n");
        octets.append("To: ")
                .append(organizer.name())
                .append(" <")
                .append(organizer.address().value())
                .append(">\n");
        octets.append("Subject: ").append(subject).append("\n");
        octets.append("Date: ").append(DateField.of(at)).append("\n");
        octets.append("Message-ID: <")
                .append(written)
                .append(".rehearsal@")
                .append(from.address().domain())
                .append(">\n");
        octets.append("MIME-Version: 1.0\nContent-Type: ").append(contentType).append("\n");
        octets.append("Content-Transfer-Encoding: 8bit\n\n").append(body);
        return Octets.of(octets.toString().replace("\r\n", "\n").replace("\n", "\r\n"));
    }
}
