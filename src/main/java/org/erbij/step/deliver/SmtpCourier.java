package org.erbij.step.deliver;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.erbij.account.MailServer;
import org.erbij.account.SessionProperties;
import org.erbij.account.TlsTrouble;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.deliver.DeliveryOutcome.Accepted;
import org.erbij.step.deliver.DeliveryOutcome.Deferred;
import org.erbij.step.deliver.DeliveryOutcome.Refused;
import org.erbij.step.deliver.DeliveryOutcome.Scope;
import org.erbij.step.deliver.DeliveryOutcome.Uncertain;
import org.jspecify.annotations.Nullable;

/** Submits over SMTP (RFC 6409). Thread-safe; each round has a connection of its own. */
public final class SmtpCourier implements Courier {
    private final MailServer server;
    private final Session session;
    /**
     * For addresses beyond ASCII alone. Asked for with every mail, SMTPUTF8 would hold up those that do not need it at the next server
     * that lacks it (RFC 6531 section 3.5).
     */
    private final Session beyondAscii;

    private final String protocol;
    private final Duration longest;

    /** @param sender reverse-path of every mail: where reports come back to */
    public SmtpCourier(MailServer server, AddrSpec sender, DeliverSettings settings) {
        this.server = server;
        this.protocol = SessionProperties.protocol("smtp", server);
        Properties properties =
                SessionProperties.of("smtp", server, settings.connect(), settings.answer(), settings.longest());
        this.longest = settings.longest();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "from", sender.value());
        properties.setProperty(prefix + "auth", Boolean.toString(!server.user().isEmpty()));
        // EHLO with the sender's domain: the name of this machine is nobody's business (R73).
        properties.setProperty(prefix + "localhost", sender.domain());
        properties.setProperty(prefix + "quitwait", "false");
        this.session = Session.getInstance(properties);
        Properties wider = new Properties();
        wider.putAll(properties);
        wider.setProperty("mail.mime.allowutf8", "true");
        this.beyondAscii = Session.getInstance(wider);
    }

    @Override
    public Round begin() {
        return new Connection();
    }

    /**
     * How signing in went.
     *
     * @param outcome never {@code Uncertain}
     * @param clock what time it was for the server; null when it did not tell
     */
    public record SigningIn(
            DeliveryOutcome outcome, @Nullable Instant clock) {}

    /** Signs in and out again, handing nothing over. */
    public SigningIn signIn() {
        GreetedTransport transport = new GreetedTransport(session, protocol);
        DeliveryOutcome outcome = new Accepted();
        try {
            connect(transport);
            transport.close();
        } catch (AuthenticationFailedException refused) {
            outcome = signIn(refused);
        } catch (MessagingException unreachable) {
            outcome = unreachable(unreachable);
        }
        return new SigningIn(outcome, transport.clock().orElse(null));
    }

    private DeliveryOutcome unreachable(MessagingException failed) {
        return new Deferred(server + " " + TlsTrouble.in(failed).orElse("cannot be reached"), Scope.QUEUE);
    }

    private final class Connection implements Round {
        private @Nullable SMTPTransport transport;
        private Session spoken = session;
        private long opened;

        @Override
        public DeliveryOutcome hand(OutgoingMessage message) {
            LineEnds.check(message.octets());
            SMTPTransport connected;
            try {
                connected = connected(beyondAscii(message.recipient()) ? beyondAscii : session);
            } catch (AuthenticationFailedException refused) {
                return signIn(refused);
            } catch (MessagingException unreachable) {
                return unreachable(unreachable);
            }
            if (beyondAscii(message.recipient()) && !connected.supportsExtension("SMTPUTF8")) {
                return new Refused(
                        "5.6.7",
                        "the server cannot carry an address with letters beyond ASCII (SMTPUTF8)",
                        Scope.RECIPIENT);
            }
            return hand(message, connected);
        }

        private DeliveryOutcome hand(OutgoingMessage message, SMTPTransport connected) {
            FinishedMessage finished = new FinishedMessage(session, message.octets());
            try {
                connected.sendMessage(finished, recipient(message));
                return new Accepted();
            } catch (MessagingException failed) {
                return judge(failed, finished);
            }
        }

        private DeliveryOutcome judge(MessagingException failed, FinishedMessage finished) {
            for (Exception cause = failed; cause != null; cause = next(cause)) {
                int code = code(cause);
                if (code >= 400) {
                    String text = String.valueOf(cause.getMessage());
                    return aboutSender(cause) ? ReplyCodes.judgeSender(code, text) : ReplyCodes.judge(code, text);
                }
            }
            close();
            return finished.handedOver()
                    ? new Uncertain(server + " was lost before it confirmed the mail")
                    : new Deferred(server + " was lost before the mail was handed over", Scope.QUEUE);
        }

        private SMTPTransport connected(Session wanted) throws MessagingException {
            SMTPTransport current = transport;
            if (current == null || !current.isConnected() || !wanted.equals(spoken) || isOld()) {
                close();
                current = open(wanted);
                transport = current;
                spoken = wanted;
                opened = System.nanoTime();
            }
            return current;
        }

        /** No mail is begun on a connection that may be hung up before its end. */
        private boolean isOld() {
            return System.nanoTime() - opened > longest.dividedBy(3).toNanos();
        }

        @Override
        public void close() {
            SMTPTransport current = transport;
            transport = null;
            if (current != null) {
                try {
                    current.close();
                } catch (MessagingException alreadyGone) {
                    // Nothing was pending on it.
                }
            }
        }
    }

    private SMTPTransport open(Session wanted) throws MessagingException {
        try {
            SMTPTransport transport = (SMTPTransport) wanted.getTransport(protocol);
            connect(transport);
            return transport;
        } catch (NoSuchProviderException shaded) {
            throw new IllegalStateException(shaded);
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        // Without a user there is no password either: given one, Jakarta Mail would sign in with this machine's
        // user name.
        boolean signIn = !server.user().isEmpty();
        transport.connect(
                server.host(),
                server.port(),
                signIn ? server.user() : null,
                signIn ? server.secret().value() : null);
    }

    /** As it was given: what an address may look like is for its server to say, and an odd one holds up no other mail. */
    private static Address[] recipient(OutgoingMessage message) {
        InternetAddress address = new InternetAddress();
        address.setAddress(message.recipient().value());
        return new Address[] {address};
    }

    private static boolean beyondAscii(AddrSpec address) {
        return address.value().chars().anyMatch(c -> c > 0x7f);
    }

    /** A sign-in service that is down answers 4xx (RFC 4954 section 4.7.3); no person need change the password for that. */
    private DeliveryOutcome signIn(AuthenticationFailedException refused) {
        String said = String.valueOf(refused.getMessage()).strip();
        return said.startsWith("4")
                ? new Deferred(server + " cannot check the password now", Scope.QUEUE)
                : new Refused("", server + " refuses the user name or password", Scope.QUEUE);
    }

    private static boolean aboutSender(Exception cause) {
        return cause instanceof SMTPSenderFailedException
                || (cause instanceof SMTPSendFailedException send
                        && String.valueOf(send.getCommand()).startsWith("MAIL FROM"));
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static int code(Exception cause) {
        if (cause instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (cause instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
