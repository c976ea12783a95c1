package org.erbij.step.recognise;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.event.Naming;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.Envelope;
import org.erbij.mail.LeavingAddress;
import org.erbij.mail.MailSystems;
import org.erbij.mail.Parties;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.ReplySubject;
import org.erbij.mail.Structure;
import org.erbij.step.recognise.Recognised.Doubt;
import org.erbij.step.recognise.Recognised.NotOurs;
import org.erbij.step.recognise.Recognised.Ours;
import org.erbij.step.recognise.Recognised.Perhaps;

/** Looks at an envelope and says whether the mail may be ours (PRODUCT.md, Belonging; R1, R2, R6, R7). Pure but for the port. */
public final class Recogniser {
    private static final Pattern TOKEN = Pattern.compile("\\b[a-z2-7]{16}\\b");

    private Recogniser() {}

    public static Recognised recognise(Envelope envelope, Conversations conversations) {
        if (envelope.threading().inReplyTo().stream().anyMatch(conversations::weSent)) {
            return new Ours("answers a mail of ours");
        }
        if (carriesToken(envelope, conversations)) {
            return new Ours("carries a token of ours");
        }
        if (cameToLeave(envelope, conversations)) {
            return new Ours("came to the address for no more mail");
        }
        boolean referred = envelope.threading().references().stream().anyMatch(conversations::weSent);
        Optional<AddrSpec> sender = envelope.parties().sender().map(Mailbox::address);
        boolean known = sender.map(conversations::lists).orElse(false);
        if (referred
                && (known || namesAnOpenEvent(envelope.subject(), conversations))
                && keepsSubject(envelope.subject(), envelope.parties(), conversations)) {
            return new Ours("stands in a thread of ours");
        }
        if (sender.isPresent() && answersUnderOurSubject(envelope, sender.get(), conversations)) {
            return new Ours("from an invitee, under our subject");
        }
        return perhaps(envelope, sender, conversations)
                .<Recognised>map(Perhaps::new)
                .orElseGet(() -> referred ? new Perhaps(Doubt.MUST_NAME_OURS) : new NotOurs());
    }

    private static Optional<Doubt> perhaps(Envelope envelope, Optional<AddrSpec> sender, Conversations conversations) {
        if (isFromMailSystem(envelope) || envelope.structure().holds("text/calendar")) {
            return Optional.of(Doubt.MUST_NAME_OURS);
        }
        if (sender.map(conversations::lists).orElse(false)) {
            return Optional.of(Doubt.MUST_ANSWER_LISTED);
        }
        return namesAnOpenEvent(envelope.subject(), conversations) || cameToAPublicAddress(envelope, conversations)
                ? Optional.of(Doubt.MUST_ANSWER_STRANGER)
                : Optional.empty();
    }

    private static boolean isFromMailSystem(Envelope envelope) {
        Structure structure = envelope.structure();
        return structure.type().equals("multipart/report")
                || envelope.parties().reversePath().isEmpty()
                || envelope.header().has("X-Failed-Recipients")
                || MailSystems.isDaemon(envelope.parties());
    }

    /**
     * Whether a mail in a thread of ours is still about what the thread was about. People recycle threads: another subject in
     * ours is another matter, except where none could be kept (R2).
     */
    public static boolean keepsSubject(String written, Parties parties, Conversations conversations) {
        String subject = ReplySubject.withoutPrefixes(written);
        if (subject.isEmpty() || subjectOfAutomaticMail(subject)) {
            return true;
        }
        Optional<AddrSpec> sender = parties.sender().map(Mailbox::address);
        Set<String> sent = sender.map(conversations::subjectsSentTo).orElse(Set.of());
        return sent.isEmpty()
                || matches(subject, sent)
                || namesAnOpenEvent(subject, conversations)
                || subject.length() <= SHORT_ANSWER;
    }

    /** Somebody who changes the subject to "Ja!" or "Afmelding" answers in it. */
    private static final int SHORT_ANSWER = 12;

    private static final Pattern AUTOMATIC = Pattern.compile(
            "(?i)^(automatisch|automatic|autoantwoord|auto[ -:]|afwezig|out of office|accepted:|declined:|tentative|geaccepteerd:"
                    + "|afgewezen:|voorlopig|gelezen:|read:|niet gelezen|not read|undeliver|onbestelbaar).*");

    private static boolean subjectOfAutomaticMail(String subject) {
        return AUTOMATIC.matcher(subject).matches();
    }

    private static boolean answersUnderOurSubject(Envelope envelope, AddrSpec sender, Conversations conversations) {
        Set<String> sent = conversations.subjectsSentTo(sender);
        return !sent.isEmpty() && matches(ReplySubject.withoutPrefixes(envelope.subject()), sent);
    }

    private static boolean matches(String subject, Set<String> sent) {
        return sent.stream().anyMatch(ours -> ours.equalsIgnoreCase(subject));
    }

    private static boolean namesAnOpenEvent(String subject, Conversations conversations) {
        return conversations.openEvents().stream()
                .anyMatch(event -> event.announced().isNamedIn(subject)
                        || event.titles().stream().anyMatch(title -> Naming.names(subject, title)));
    }

    private static boolean cameToAPublicAddress(Envelope envelope, Conversations conversations) {
        return conversations.openEvents().stream()
                .anyMatch(event -> event.announced().isAmong(envelope.parties().addressed()));
    }

    private static boolean cameToLeave(Envelope envelope, Conversations conversations) {
        return envelope.parties()
                        .addressed()
                        .anyMatch(address -> LeavingAddress.owner(address).isPresent())
                && envelope.parties()
                        .sender()
                        .map(Mailbox::address)
                        .map(conversations::lists)
                        .orElse(false);
    }

    private static boolean carriesToken(Envelope envelope, Conversations conversations) {
        if (issued(envelope.subject(), conversations)) {
            return true;
        }
        List<AddrSpec> addressed = envelope.parties().deliveredTo();
        return addressed.stream().anyMatch(address -> issued(address.localPart(), conversations))
                || envelope.parties().to().stream()
                        .anyMatch(mailbox -> issued(mailbox.address().localPart(), conversations));
    }

    private static boolean issued(String text, Conversations conversations) {
        Matcher candidates = TOKEN.matcher(text.toLowerCase(Locale.ROOT));
        while (candidates.find()) {
            if (conversations.issued(candidates.group())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a peeked report or calendar part names something of ours. */
    public static boolean namesOurs(ReceivedMessage message, Conversations conversations) {
        boolean report = message.content().deliveryReports().stream()
                .flatMap(r -> r.about().stream())
                .anyMatch(conversations::weSent);
        boolean calendar =
                message.content().calendarReplies().stream().anyMatch(reply -> conversations.isOurs(reply.uid()));
        return report || calendar;
    }
}
