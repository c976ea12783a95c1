package org.erbij.rehearse;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.erbij.mail.Octets;

/** A mail laid open to the last part, to search it for what must not be there. */
final class Decoded {
    private Decoded() {}

    /** Header as it stands, and every leaf decoded as UTF-8; calendar lines are unfolded. */
    static String everythingIn(Octets mail) {
        StringBuilder all = new StringBuilder(mail.text(StandardCharsets.UTF_8));
        try {
            add(new MimeMessage(Session.getInstance(new Properties()), mail.stream()), all);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("a mail of ours cannot be read back", unreadable);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return all.toString();
    }

    private static void add(Part part, StringBuilder all) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inside = multipart.getBodyPart(i);
                add(inside, all);
            }
            return;
        }
        try (InputStream in = part.getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            all.append('\n').append(text.replace("\r\n ", ""));
        }
    }
}
