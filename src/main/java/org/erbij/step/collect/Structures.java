package org.erbij.step.collect;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.erbij.mail.Structure;

/** What BODYSTRUCTURE says. Where a server's cannot be read, the Content-Type field alone. */
final class Structures {
    private static final int MOST_PARTS = 200;

    private Structures() {}

    static Structure of(IMAPMessage message) throws MessagingException {
        List<Structure.Part> parts = new ArrayList<>();
        String contentType;
        try {
            contentType = message.getContentType();
            if (message.isMimeType("multipart/*") && message.getContent() instanceof Multipart multipart) {
                add(multipart, "", parts);
            }
        } catch (MessagingException | IOException unreadable) {
            String[] fields = message.getHeader("Content-Type");
            contentType = fields == null ? "text/plain" : fields[0];
        }
        return new Structure(type(contentType), parameters(contentType), parts);
    }

    private static void add(Multipart multipart, String prefix, List<Structure.Part> parts)
            throws MessagingException, IOException {
        for (int i = 0; i < multipart.getCount() && parts.size() < MOST_PARTS; i++) {
            BodyPart part = multipart.getBodyPart(i);
            String section = prefix + (i + 1);
            parts.add(new Structure.Part(section, type(part.getContentType()), part.getSize()));
            if (part.isMimeType("multipart/*") && ((Part) part).getContent() instanceof Multipart inside) {
                add(inside, section + ".", parts);
            }
        }
    }

    private static String type(String contentType) {
        int end = contentType.indexOf(';');
        return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> parameters(String contentType) {
        Map<String, String> parameters = new HashMap<>();
        try {
            ParameterList list = new ContentType(contentType).getParameterList();
            if (list != null) {
                Enumeration<String> names = list.getNames();
                while (names.hasMoreElements()) {
                    String name = names.nextElement();
                    parameters.put(name.toLowerCase(Locale.ROOT), list.get(name));
                }
            }
        } catch (ParseException unreadable) {
            return Map.of();
        }
        return parameters;
    }
}
