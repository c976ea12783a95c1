package org.erbij.app;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.Language;
import org.erbij.mail.Octets;
import org.erbij.measure.LabelledReply;

/** A labelled reply as the mail it would have come in: an answer to our invitation, under its subject unless it has one of its own. */
final class LabelledMail {
    private LabelledMail() {}

    static Octets of(LabelledReply reply, Event event, Instant at) {
        String subject = reply.subject() == null ? "Re: " + title(reply, event) : reply.subject();
        String text = reply.text().replace("\r\n", "\n").replace('\r', '\n').replace("\n", "\r\n");
        return Octets.of(String.join(
                "\r\n",
                "From: <invitee@example.org>",
                "To: <organizer@example.org>",
                "Subject: =?UTF-8?B?" + base64(subject) + "?=",
                "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)),
                "Message-ID: <reply@example.org>",
                "In-Reply-To: <invitation@example.org>",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                text,
                ""));
    }

    private static String title(LabelledReply reply, Event event) {
        Language language = "en".equals(reply.language()) ? Language.EN : Language.NL;
        var titles = event.facts().title().texts();
        return titles.getOrDefault(language, titles.values().iterator().next());
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
