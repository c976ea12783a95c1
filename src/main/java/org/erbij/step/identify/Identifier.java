package org.erbij.step.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Ground;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.ReplySubject;
import org.erbij.step.identify.Identified.Invitee;
import org.erbij.step.identify.Identified.Stranger;
import org.jspecify.annotations.Nullable;

/** Names the invitee a message speaks for: by thread, token, calendar, subject, address, in that order (R1, R7, R8, R9, R59, R96). */
public final class Identifier {
    private static final Pattern TOKEN = Pattern.compile("\\b[a-z2-7]{16}\\b");

    private static final String NOT_INVITED = "was not invited";
    private static final String WRITES_ABOUT = NOT_INVITED + "; writes about ";
    private static final String OTHER_ADDRESS = "written from an address that was not invited";
    private static final String OTHER_TOKEN = "uses the token of somebody else";
    private static final String TO_SEVERAL = "is invited to several open events";
    private static final Identified SEVERAL = new Stranger(TO_SEVERAL, null);

    private Identifier() {}

    public static Identified identify(ReceivedMessage message, Directory directory) {
        Optional<AddrSpec> sender = message.parties().sender().map(Mailbox::address);
        if (sender.isEmpty()) {
            return new Stranger("it does not have exactly one sender", inWhoseThread(message, directory));
        }
        AddrSpec address = sender.get();
        Identified speaker = speaksForAnother(message, address, directory)
                .or(() -> byThread(message, address, directory))
                .or(() -> byToken(message, address, directory))
                .or(() -> byCalendar(message, address, directory))
                .or(() -> byAdoptedMail(message, address, directory))
                .or(() -> bySubject(message, address, directory))
                .orElseGet(() -> byAddress(message, address, directory));
        return toItsEntry(speaker, message, address, directory);
    }

    /** Whether what somebody is a {@link Stranger} for may be about that event: not where it names another. */
    public static boolean mayBeAbout(String because, EventId event) {
        return !because.startsWith(WRITES_ABOUT) || because.equals(WRITES_ABOUT + event.value());
    }

    /** The event that somebody writes about who is a {@link Stranger} for that; empty where it names none. */
    public static Optional<EventId> writesAbout(String because) {
        int at = because.indexOf(WRITES_ABOUT);
        return at < 0 ? Optional.empty() : Optional.of(new EventId(because.substring(at + WRITES_ABOUT.length())));
    }

    /** Whether what somebody is a {@link Stranger} for leaves no doubt that they write for themselves, whoever they are. */
    public static boolean isForThemselves(String because) {
        return because.contains(NOT_INVITED) || because.contains(TO_SEVERAL);
    }

    /** Whether what somebody is a {@link Stranger} for may be that they are new, and want to come: no list's, and no machine's mail. */
    public static boolean mayBeNew(String because) {
        return because.startsWith(NOT_INVITED) || because.equals(OTHER_ADDRESS) || because.equals(OTHER_TOKEN);
    }

    /** A calendar reply speaks for its attendee; whoever sends it for somebody else is asked about (R59). */
    private static Optional<Identified> speaksForAnother(
            ReceivedMessage message, AddrSpec sender, Directory directory) {
        for (CalendarReply reply : message.content().calendarReplies()) {
            AddrSpec attendee = reply.attendee();
            if (attendee == null || attendee.equals(sender)) {
                continue;
            }
            RsvpKey whose = directory.attendee(reply.uid(), attendee).orElse(null);
            if (whose == null || !directory.belongsTo(sender, whose)) {
                return Optional.of(new Stranger("a calendar reply for somebody else", whose));
            }
        }
        return Optional.empty();
    }

    /** A calendar reply answers the event of its entry, whatever thread it stands in (R54). */
    private static Identified toItsEntry(
            Identified speaker, ReceivedMessage message, AddrSpec sender, Directory directory) {
        List<RsvpKey> answered = answered(message, sender, directory);
        boolean ofAnother = answered.isEmpty()
                && message.content().calendarReplies().stream().anyMatch(reply -> directory.isEntry(reply.uid()));
        return speaker.match(
                invitee -> ofAnother
                        ? new Stranger("a calendar reply to an event they are not invited to", invitee.rsvp())
                        : inEvent(invitee, answered),
                stranger -> stranger);
    }

    private static Invitee inEvent(Invitee invitee, List<RsvpKey> answered) {
        boolean same = answered.stream()
                .anyMatch(own -> own.event().equals(invitee.rsvp().event()));
        return same || answered.isEmpty() ? invitee : new Invitee(answered.get(0), Ground.CALENDAR_UID);
    }

    /** Their invitations whose calendar entry it answers. */
    private static List<RsvpKey> answered(ReceivedMessage message, AddrSpec sender, Directory directory) {
        return message.content().calendarReplies().stream()
                .map(reply -> directory.attendee(reply.uid(), sender).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Optional<Identified> byThread(ReceivedMessage message, AddrSpec sender, Directory directory) {
        List<RsvpKey> threads = threads(message, directory);
        for (RsvpKey invitee : threads) {
            if (directory.belongsTo(sender, invitee)) {
                return Optional.of(new Invitee(invitee, Ground.THREAD));
            }
        }
        Optional<Identified> shared = bySharedThread(message, sender, directory);
        return shared.isPresent() || threads.isEmpty()
                ? shared
                : Optional.of(inAnothersThread(threads.get(0), sender, directory));
    }

    /** Anne forwarded her invitation to Bram, who has one of his own: it is he who speaks, if anybody. */
    private static Stranger inAnothersThread(RsvpKey another, AddrSpec sender, Directory directory) {
        return directory.openInvitationsOf(sender).stream()
                .filter(own -> own.event().equals(another.event()))
                .findFirst()
                .map(own -> new Stranger("an invitee writes in the thread of another", own))
                .orElseGet(() -> new Stranger(OTHER_ADDRESS, another));
    }

    private static Optional<Identified> bySharedThread(ReceivedMessage message, AddrSpec sender, Directory directory) {
        return ids(message).stream()
                .map(id -> directory.sharedWith(id, sender).orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .map(invitee -> new Invitee(invitee, Ground.SHARED_THREAD));
    }

    private static @Nullable RsvpKey inWhoseThread(ReceivedMessage message, Directory directory) {
        List<RsvpKey> threads = threads(message, directory);
        return threads.isEmpty() ? null : threads.get(0);
    }

    /** The invitations whose mails it answers: In-Reply-To first, then References from the newest. */
    private static List<RsvpKey> threads(ReceivedMessage message, Directory directory) {
        return ids(message).stream()
                .map(id -> directory.recipientOf(id).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<MessageId> ids(ReceivedMessage message) {
        List<MessageId> ids = new ArrayList<>(message.threading().inReplyTo());
        List<MessageId> references = new ArrayList<>(message.threading().references());
        Collections.reverse(references);
        ids.addAll(references);
        return ids.stream().limit(100).toList();
    }

    private static Optional<Identified> byToken(ReceivedMessage message, AddrSpec sender, Directory directory) {
        List<String> places = new ArrayList<>();
        places.add(message.content().subject());
        message.parties().to().forEach(to -> places.add(to.address().localPart()));
        message.parties().deliveredTo().forEach(to -> places.add(to.localPart()));
        for (String place : places) {
            Matcher candidates = TOKEN.matcher(place.toLowerCase(Locale.ROOT));
            while (candidates.find()) {
                Optional<RsvpKey> bearer = directory.bearerOf(candidates.group());
                if (bearer.isPresent()) {
                    return Optional.of(
                            directory.belongsTo(sender, bearer.get())
                                    ? new Invitee(bearer.get(), Ground.TOKEN)
                                    : new Stranger(OTHER_TOKEN, bearer.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Identified> byCalendar(ReceivedMessage message, AddrSpec sender, Directory directory) {
        return answered(message, sender, directory).stream()
                .findFirst()
                .map(invitee -> new Invitee(invitee, Ground.CALENDAR_UID));
    }

    /**
     * Who stood neither in To nor in Cc of an invitation sent by hand had it as Bcc, or it was passed on to them: they answer that one,
     * whatever else they are invited to. Whether they are to come, a person says who knows which it was.
     */
    private static Optional<Identified> byAdoptedMail(ReceivedMessage message, AddrSpec sender, Directory directory) {
        return ids(message).stream()
                .flatMap(id -> directory.adoptedFor(id).stream())
                .findFirst()
                .map(event -> directory.openInvitationsOf(sender).stream()
                        .filter(own -> own.event().equals(event))
                        .findFirst()
                        .<Identified>map(own -> new Invitee(own, Ground.SHARED_THREAD))
                        .orElseGet(() -> new Stranger(WRITES_ABOUT + event.value(), null)));
    }

    /** An answer whose program lost the thread (R6) has "Re:" before our subject; without it, it is a mail of its own. */
    private static Optional<Identified> bySubject(ReceivedMessage message, AddrSpec sender, Directory directory) {
        String written = message.content().subject();
        String subject = ReplySubject.withoutPrefixes(written);
        Ground ground = ReplySubject.hasPrefix(written) ? Ground.SUBJECT : Ground.ADDRESS;
        return subject.isEmpty()
                ? Optional.empty()
                : ofSeveral(
                        directory.invitedUnder(subject, sender),
                        directory.openInvitationsOf(sender),
                        named(message, directory),
                        ground);
    }

    /** Two events may have one title: then the one that is open is meant, or the one named, and of several a person says which (R7). */
    private static Optional<Identified> ofSeveral(
            List<RsvpKey> invited, List<RsvpKey> open, Set<EventId> named, Ground ground) {
        List<RsvpKey> meant = invited.stream()
                .filter(open::contains)
                .filter(invitation -> named.isEmpty() || named.contains(invitation.event()))
                .toList();
        return meant.size() > 1
                ? Optional.of(SEVERAL)
                : Stream.concat(meant.stream(), invited.stream())
                        .findFirst()
                        .map(invitee -> new Invitee(invitee, ground));
    }

    private static Set<EventId> named(ReceivedMessage message, Directory directory) {
        return directory.announced(
                message.content().subject(), message.parties().addressed().toList());
    }

    /** Whoever names an event by its code or address speaks of no other, though they were invited to that alone. */
    private static Identified byAddress(ReceivedMessage message, AddrSpec sender, Directory directory) {
        Set<EventId> named = named(message, directory);
        List<RsvpKey> open = directory.openInvitationsOf(sender).stream()
                .filter(invitation -> named.isEmpty() || named.contains(invitation.event()))
                .toList();
        if (open.size() == 1) {
            return new Invitee(open.get(0), Ground.ADDRESS);
        }
        if (!open.isEmpty()) {
            return SEVERAL;
        }
        Set<EventId> about =
                named.isEmpty() ? directory.titled(message.content().subject()) : named;
        return new Stranger(
                about.size() == 1 ? WRITES_ABOUT + about.iterator().next().value() : NOT_INVITED, null);
    }
}
