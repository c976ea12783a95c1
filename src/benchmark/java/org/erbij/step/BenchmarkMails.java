package org.erbij.step;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Replies of {@code src/corpus} as Gmail sends them: as text and as HTML, both with our invitation below, about 3 KB each. */
final class BenchmarkMails {
    private static final Path CORPUS = Path.of("src/corpus");
    private static final int MANY = 1_000;
    private static final int LONGEST_LINE = 75;

    private static final String INVITATION = """
            Beste allemaal,

            Op maandag 13 februari komen we weer bij elkaar voor een avond over de buurt. We beginnen om zeven uur met
            soep, daarna vertelt Kars over de plannen voor het plein en praten we na.

            Laat ons weten of je erbij bent: antwoord op deze mail in je eigen woorden. Je mag iemand meenemen; schrijf
            dan met hoeveel je komt. Waar het is, hoor je als je hebt laten weten dat je komt.

            Dear all,

            On Monday 13 February we meet again for an evening about the neighbourhood. We start at seven with soup, then
            Kars tells about the plans for the square. Let us know whether you will be there: answer this mail in your
            own words. You may bring somebody; tell us with how many you come.

            Kars
            """;
    private static final String ATTRIBUTION = "Op ma 30 jan. 2017 om 10:02 schreef Kars de Vries <kars@example.nl>:";

    private BenchmarkMails() {}

    static List<byte[]> ofCorpus() {
        List<String> replies = replies();
        Collections.shuffle(replies, new Random(213));
        return IntStream.range(0, MANY)
                .mapToObj(i -> mail(replies.get(i), i).getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static List<String> replies() {
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(CORPUS)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    texts.add(textOf(line));
                }
            }
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String textOf(String line) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(line)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals("text")) {
                    return json.nextTextValue();
                }
            }
        }
        throw new IllegalArgumentException("a reply without text");
    }

    private static String mail(String reply, int number) {
        String text = reply + "\n\n" + ATTRIBUTION + "\n> " + INVITATION.strip().replace("\n", "\n> ");
        String html = "<html><body><div dir=\"ltr\">" + escaped(reply) + "</div><br><div class=\"gmail_quote\">"
                + "<div dir=\"ltr\" class=\"gmail_attr\">" + escaped(ATTRIBUTION) + "<br></div>"
                + "<blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid\">"
                + escaped(INVITATION) + "</blockquote></div></body></html>";
        return """
                Return-Path: <anne@example.org>
                Received: from mail.example.org (mail.example.org [192.0.2.1])
                 by mx.example.nl with ESMTPS id b%1$d for <kars@example.nl>; Mon, 30 Jan 2017 12:00:01 +0100
                DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=2016;
                 h=mime-version:in-reply-to:references:from:date:message-id:subject:to;
                 bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=dzdVyOfAKCdLXdJOc9G2q8LoXSlEniSb
                From: Anne de Wit <anne@example.org>
                To: Kars de Vries <kars@example.nl>
                Subject: Re: Avond over de buurt
                Date: Mon, 30 Jan 2017 12:00:00 +0100
                Message-ID: <a%1$d@example.org>
                In-Reply-To: <k1@example.nl>
                References: <k1@example.nl>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="0000000000005f1"

                --0000000000005f1
                Content-Type: text/plain; charset="UTF-8"
                Content-Transfer-Encoding: quoted-printable

                %2$s
                --0000000000005f1
                Content-Type: text/html; charset="UTF-8"
                Content-Transfer-Encoding: quoted-printable

                %3$s
                --0000000000005f1--
                """.formatted(number, quotedPrintable(text), quotedPrintable(html))
                .replace("\n", "\r\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br>\n");
    }

    private static String quotedPrintable(String text) {
        var encoded = new StringBuilder();
        int column = 0;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet == '\n' || (octet >= ' ' && octet != '=');
            String written = plain ? String.valueOf((char) octet) : "=%02X".formatted(octet & 0xFF);
            if (octet != '\n' && column + written.length() > LONGEST_LINE) {
                encoded.append("=\n");
                column = 0;
            }
            encoded.append(written);
            column = octet == '\n' ? 0 : column + written.length();
        }
        return encoded.toString();
    }
}
