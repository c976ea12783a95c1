package org.erbij.rehearse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.flow.Books;
import org.erbij.flow.KeptMail;
import org.erbij.flow.Ledger;
import org.erbij.flow.OutboxState;
import org.erbij.mail.Octets;
import org.erbij.rehearse.Cast.Expected;
import org.erbij.rehearse.Cast.Line;
import org.erbij.rehearse.Cast.Outcome;
import org.erbij.rehearse.Cast.Role;
import org.jspecify.annotations.Nullable;

/** Compares what happened with what the cast says must happen, and with what must never happen to anybody. */
final class Inspection {
    private final Event event;
    private final Cast cast;
    private final List<Surprise> surprises;
    private final EmbeddedMail server;
    private final Wiretap wire;
    private final Ledger ledger;
    private final Mailroom mailroom;
    private final List<String> secrets;
    private final Path home;
    private final List<Octets> privateMails;
    private final List<String> deviations = new ArrayList<>();

    /** @param secrets words that only the location has */
    Inspection(
            Event event,
            Cast cast,
            List<Surprise> surprises,
            EmbeddedMail server,
            Wiretap wire,
            Ledger ledger,
            Mailroom mailroom,
            List<String> secrets,
            Path home,
            List<Octets> privateMails) {
        this.event = event;
        this.cast = cast;
        this.surprises = List.copyOf(surprises);
        this.server = server;
        this.wire = wire;
        this.ledger = ledger;
        this.mailroom = mailroom;
        this.secrets = List.copyOf(secrets);
        this.home = home;
        this.privateMails = List.copyOf(privateMails);
    }

    List<Octets> privateMails() {
        return privateMails;
    }

    void deviates(String what) {
        deviations.add(what);
    }

    void compare(Role role, Line line, Outcome outcome) {
        Outcome expected = line.outcome();
        if (expected != null && outcome != expected) {
            deviates(role.firstName() + " on " + line.at() + ": " + word(expected) + " was expected, " + word(outcome)
                    + " came of it");
        }
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<AddrSpec> everybody() {
        List<AddrSpec> everybody = new ArrayList<>();
        event.organizers()
                .forEach(organizer -> everybody.add(organizer.mailbox().address()));
        cast.roles().forEach(role -> everybody.add(role.mailbox().address()));
        return everybody;
    }

    private AddrSpec organizer() {
        return event.organizers().get(0).mailbox().address();
    }

    /** How many private mails had their body fetched, as the wire tells. */
    int privateMailsOpened() {
        Set<Long> fetched = wire.uidsWithBodyFetched();
        return (int) server.inboxOf(organizer()).stream()
                .filter(mail -> isPrivate(mail.octets()))
                .filter(mail -> fetched.contains(mail.uid()) || mail.seen())
                .count();
    }

    private boolean isPrivate(Octets mail) {
        String text = mail.text(StandardCharsets.UTF_8);
        return text.contains("Message-ID: <private-");
    }

    Narrator.Release release(List<Delivered> earlier, int people) {
        int places = (int) earlier.stream().filter(this::showsLocation).count() + inLogs();
        if (places > 0) {
            deviates("the location was found in " + places + " places before its release");
        }
        return new Narrator.Release(people, places);
    }

    private boolean showsLocation(Delivered mail) {
        return secrets.stream().anyMatch(mail::shows);
    }

    private int inLogs() {
        try (Stream<Path> files = Files.walk(home)) {
            return (int) files.filter(Files::isRegularFile).filter(this::leaks).count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Any file of the home: the log, and the database, which is encrypted and must look it. */
    private boolean leaks(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return secrets.stream().anyMatch(content::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    Narrator.Ending ending() {
        nobodyGotAnothersMail();
        privateMailIsUntouched();
        cast.roles().forEach(this::compareEnd);
        organizerGotEveryMassMail();
        return ledger.inOneTransaction(books -> count(books));
    }

    private void nobodyGotAnothersMail() {
        Set<String> ids = new HashSet<>();
        for (Delivered mail : mailroom.of(everybody())) {
            if (!mail.recipients().equals(List.of(mail.owner()))) {
                deviates("a " + mail.kind().word() + " names somebody besides its reader");
            }
            if (!ids.add(mail.id().value())) {
                deviates("a " + mail.kind().word() + " was delivered twice");
            }
        }
    }

    private void privateMailIsUntouched() {
        long untouched = server.inboxOf(organizer()).stream()
                .filter(mail -> !mail.seen() && isPrivate(mail.octets()))
                .count();
        if (untouched != privateMails.size() || privateMailsOpened() > 0) {
            deviates("private mail was touched");
        }
    }

    private void organizerGotEveryMassMail() {
        List<String> kinds = kinds(organizer());
        for (MailKind kind : massMails()) {
            if (!kinds.contains(kind.word())) {
                deviates("the organizer did not get the " + kind.word());
            }
        }
    }

    /** What everybody who comes must get: what was planned while people played, and word of what was done in between. */
    private Set<MailKind> massMails() {
        Instant begins = cast.begins().atZone(event.facts().zone()).toInstant();
        Set<MailKind> kinds = EnumSet.of(MailKind.INVITATION);
        event.plan().stream()
                .filter(planned -> planned.kind() != MailKind.NUDGE)
                .filter(planned -> event.at(planned).toInstant().isAfter(begins))
                .filter(planned -> surprises.stream()
                        .noneMatch(surprise -> surprise.after().state() == EventState.CANCELLED
                                && !event.at(planned).toInstant().isBefore(surprise.at())))
                .forEach(planned -> kinds.add(planned.kind()));
        surprises.forEach(surprise ->
                kinds.add(surprise.after().state() == EventState.CANCELLED ? MailKind.CANCELLATION : MailKind.CHANGE));
        return kinds;
    }

    private List<String> kinds(AddrSpec owner) {
        return mailroom.of(owner).stream().map(mail -> mail.kind().word()).toList();
    }

    private void compareEnd(Role role) {
        Expected expected = role.expected();
        if (expected == null) {
            return;
        }
        AddrSpec address = role.mailbox().address();
        check(role, "mails", expected.mails(), kinds(address));
        boolean knows = mailroom.of(address).stream().anyMatch(this::showsLocation);
        check(role, "knows the location", expected.knowsLocation(), knows);
        ledger.inOneTransaction(books -> {
            Rsvp rsvp = books.people()
                    .find(address)
                    .flatMap(contact -> books.rsvps().find(new RsvpKey(event.id(), contact.id())))
                    .orElse(null);
            Answer stands = rsvp == null ? null : rsvp.standing().orElse(null);
            check(role, "attendance", expected.attendance(), attendance(stands));
            check(role, "coming", expected.coming(), coming(stands));
            check(role, "guests", expected.guests(), stands == null ? 0 : stands.guests());
            check(role, "waits", expected.waits(), mentions(books.inbox().held(), address));
            check(
                    role,
                    "asked as well",
                    expected.askedAsWell(),
                    mentions(books.inbox().askedAsWell(), address));
            if (rsvp != null) {
                check(role, "is known to know the location", expected.knowsLocation(), rsvp.knowsLocation());
            }
            return null;
        });
    }

    private static @Nullable Attendance attendance(@Nullable Answer answer) {
        return answer == null ? null : answer.attendance();
    }

    private static @Nullable Coming coming(@Nullable Answer answer) {
        return answer == null ? null : answer.coming();
    }

    private static boolean mentions(List<KeptMail> mails, AddrSpec sender) {
        return mails.stream()
                .anyMatch(kept ->
                        kept.raw().octets().text(StandardCharsets.UTF_8).contains("<" + sender.value() + ">\r\nTo:"));
    }

    private void check(Role role, String what, @Nullable Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            deviates(role.firstName() + ", " + what + ": " + expected + " was expected, " + found + " found");
        }
    }

    private Narrator.Ending count(Books books) {
        int coming = 0;
        int guests = 0;
        int involved = 0;
        int no = 0;
        int silent = 0;
        int staysAway = 0;
        for (Rsvp rsvp : books.rsvps().of(event.id())) {
            Answer stands = rsvp.standing().orElse(null);
            Contact contact = books.people().get(rsvp.key().contact());
            staysAway += rsvp.knowsAndStaysAway() ? 1 : 0;
            if (stands == null) {
                silent += books.inbox().anyHeld(rsvp.key()) ? 0 : 1;
            } else if (stands.isYes()) {
                coming += contact.barred() ? 0 : 1;
                guests += stands.guests();
            } else if (stands.attendance() == Attendance.INTERESTED) {
                involved++;
            } else {
                no++;
            }
        }
        return new Narrator.Ending(
                coming,
                guests,
                involved,
                no,
                silent,
                books.inbox().held().size(),
                books.inbox().askedAsWell().size(),
                staysAway,
                books.outbox().in(OutboxState.SENT).size(),
                privateMails.size(),
                privateMailsOpened(),
                deviations);
    }
}
