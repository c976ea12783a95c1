package org.erbij.app;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.erbij.fixture.ScriptedServer;
import org.erbij.mail.Octets;
import org.erbij.rehearse.EmbeddedMail;

/** A submission server with the habits of a provider: what it does to a mail, where it puts it, and what it refuses. */
final class ProviderLike implements AutoCloseable {
    private final EmbeddedMail mail;
    private final Instant clock;
    private final ScriptedServer server = new ScriptedServer(this::talk);

    String greeting = "220 mail.example.nl ESMTP";
    boolean filesSent;
    boolean knowsPlus = true;
    boolean takesFrom = true;
    UnaryOperator<String> inSent = text -> text;
    UnaryOperator<String> onArrival = text -> text;

    /** @param mail where what is handed in arrives */
    ProviderLike(EmbeddedMail mail, Instant clock) {
        this.mail = mail;
        this.clock = clock;
    }

    int port() {
        return server.port();
    }

    /** Every mail that was handed in, by its recipient. */
    List<String> recipients() {
        return server.heard().stream()
                .filter(line -> line.startsWith("RCPT TO:"))
                .toList();
    }

    private void talk(ScriptedServer.Conversation with) throws IOException {
        with.say(greeting);
        boolean known = true;
        while (true) {
            String line = with.hear();
            switch (line.split("[ :]", 2)[0]) {
                case "EHLO" -> with.say("250-mail.example.nl", "250 AUTH PLAIN LOGIN");
                case "AUTH" -> with.say("235 2.7.0 welcome");
                case "MAIL" -> with.say(takesFrom ? "250 ok" : "553 5.7.1 not your address");
                case "RCPT" -> {
                    known = knowsPlus || !line.contains("+");
                    with.say("250 ok");
                }
                case "DATA" -> {
                    with.say("354 go on");
                    take(text(with), known);
                    with.say("250 2.0.0 queued");
                }
                case "QUIT" -> {
                    with.say("221 bye");
                    return;
                }
                default -> with.say("250 ok");
            }
        }
    }

    private static String text(ScriptedServer.Conversation with) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = with.hear(); !line.equals("."); line = with.hear()) {
            text.append(line).append("\r\n");
        }
        return text.toString();
    }

    private void take(String text, boolean known) throws IOException {
        if (known) {
            mail.file(Household.KARS, List.of(Octets.of(onArrival.apply(text))), clock);
        }
        if (filesSent) {
            append(inSent.apply(text));
        }
    }

    private void append(String text) throws IOException {
        Session session = Session.getInstance(new Properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), Household.KARS.value(), EmbeddedMail.PASSWORD);
            store.getFolder("Sent").appendMessages(new Message[] {new MimeMessage(session, Octets.of(text).stream())});
        } catch (MessagingException broken) {
            throw new IOException(broken);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
