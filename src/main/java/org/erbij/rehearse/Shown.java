package org.erbij.rehearse;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.erbij.mail.Octets;

/** What a mail of ours shows its reader, by way of a mail program that shows HTML and by way of one that does not. */
record Shown(String languages, String text, String html, boolean calendar) {
    static Shown of(Octets mail) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), mail.stream());
            Map<String, String> leaves = new LinkedHashMap<>();
            collect(message, leaves);
            String languages = message.getHeader("Content-Language", null);
            return new Shown(
                    languages == null ? "" : languages,
                    leaves.getOrDefault("text/plain", "").replace("\r\n", "\n"),
                    leaves.getOrDefault("text/html", ""),
                    leaves.containsKey("text/calendar"));
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a mail of ours cannot be read back", unreadable);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static void collect(Part part, Map<String, String> leaves) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                Part inside = multipart.getBodyPart(i);
                collect(inside, leaves);
            }
            return;
        }
        String type = part.getContentType().replaceAll("(?s)[;\\s].*", "").toLowerCase(Locale.ROOT);
        try (InputStream in = part.getInputStream()) {
            leaves.putIfAbsent(type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Redacted: a mail holds names. */
    @Override
    public String toString() {
        return "a mail in " + languages;
    }
}
