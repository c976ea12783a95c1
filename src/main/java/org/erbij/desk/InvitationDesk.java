package org.erbij.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.erbij.desk.LastLook.LeftOut;
import org.erbij.desk.LastLook.Sample;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.flow.Books;
import org.erbij.flow.Campaign;
import org.erbij.flow.Drafts;
import org.erbij.flow.Forecasts;
import org.erbij.flow.Invited;
import org.erbij.flow.Ledger;
import org.erbij.flow.Organizers;
import org.erbij.flow.OutboxState;
import org.erbij.flow.Samples;
import org.erbij.flow.SendingForecast;

/** Invites people, after a last look at whom, with what, and when. */
public final class InvitationDesk {
    private final Ledger ledger;
    private final Campaign campaign;
    private final Samples samples;
    private final Drafts drafts;
    private final Forecasts forecasts;
    private final Function<Event, List<String>> textProblems;
    private final Clock clock;

    /** @param textProblems what is wrong with the texts of an event's mails */
    public InvitationDesk(
            Ledger ledger,
            Campaign campaign,
            Samples samples,
            Drafts drafts,
            Forecasts forecasts,
            Function<Event, List<String>> textProblems,
            Clock clock) {
        this.ledger = ledger;
        this.campaign = campaign;
        this.samples = samples;
        this.drafts = drafts;
        this.forecasts = forecasts;
        this.textProblems = textProblems;
        this.clock = clock;
    }

    public Optional<Event> find(EventId id) {
        return ledger.inOneTransaction(books -> books.events().find(id));
    }

    /** Under which address somebody stands on the list, by any of theirs; that itself when nobody does. */
    public AddrSpec listed(AddrSpec address) {
        return ledger.inOneTransaction(
                books -> books.people().find(address).map(Contact::address).orElse(address));
    }

    /** @param only the addresses to choose from; empty for the whole list */
    public LastLook look(EventId id, List<AddrSpec> only, int atMost) {
        Instant now = clock.instant();
        List<String> problems = textProblems.apply(find(id).orElseThrow());
        return ledger.inOneTransaction(books -> {
            Event event = books.events().find(id).orElseThrow();
            List<Contact> chosen = books.people().all().stream()
                    .filter(contact -> only.isEmpty() || only.contains(contact.address()))
                    .toList();
            Set<ContactId> invited = Invited.all(books, id);
            List<Contact> fresh = chosen.stream()
                    .filter(contact -> !invited.contains(contact.id()))
                    .filter(contact -> !only.isEmpty() || !Organizers.isOneAlone(contact, event, books))
                    .toList();
            Set<ContactId> barredHere = LeftOut.barredFrom(id, books);
            List<Contact> writable = fresh.stream()
                    .filter(contact -> contact.mayBeWrittenTo() && !barredHere.contains(contact.id()))
                    .limit(atMost)
                    .toList();
            int organizers = organizersToo(event, writable, books);
            SendingForecast forecast = forecasts.of(writable.size() + organizers, books, now);
            List<String> warnings = new ArrayList<>(Misgivings.about(event, forecast, books, now));
            problems.forEach(problem -> warnings.add("a text cannot be used: " + problem));
            return new LastLook(
                    event,
                    writable,
                    organizers,
                    (int) chosen.stream()
                            .filter(contact -> invited.contains(contact.id()))
                            .count(),
                    leftOut(fresh, barredHere),
                    samples(event, writable, now),
                    warnings,
                    forecast,
                    event.hasEndedBy(now) || !now.isBefore(event.validUntil(MailKind.INVITATION)));
        });
    }

    private static int organizersToo(Event event, List<Contact> invitees, Books books) {
        Set<ContactId> have = books.outbox().holders(event.id(), MailKind.INVITATION, Campaign.INVITED);
        return (int) event.organizers().stream()
                .map(organizer -> books.people().find(organizer.mailbox().address()))
                .filter(known -> known.map(contact -> contact.mayBeWrittenTo()
                                && !have.contains(contact.id())
                                && invitees.stream()
                                        .noneMatch(invitee -> invitee.id().equals(contact.id())))
                        .orElse(true))
                .count();
    }

    private static List<LeftOut> leftOut(List<Contact> fresh, Set<ContactId> barredHere) {
        return fresh.stream()
                .filter(contact -> !contact.mayBeWrittenTo() || barredHere.contains(contact.id()))
                .map(contact -> LeftOut.of(contact, barredHere))
                .toList();
    }

    private List<Sample> samples(Event event, List<Contact> invitees, Instant now) {
        Map<List<Language>, List<Contact>> ways = new LinkedHashMap<>();
        List<Language> spoken = event.facts().languages();
        for (Contact invitee : invitees) {
            Language known = invitee.language();
            List<Language> way = known != null && spoken.contains(known) ? List.of(known) : spoken;
            ways.computeIfAbsent(way, none -> new ArrayList<>()).add(invitee);
        }
        List<Sample> samples = new ArrayList<>();
        ways.forEach((way, readers) ->
                samples.add(new Sample(way, null, readers.size(), drafts.invitation(event, readers.get(0), now))));
        return samples;
    }

    /** Puts the invitations into the outbox. */
    public Campaign.Result invite(LastLook look) {
        return campaign.invite(
                look.event().id(),
                look.invitees().stream().map(Contact::address).toList(),
                clock.instant());
    }

    /** Mails an organizer a sample of every mail of the event; nobody else gets anything. */
    public Campaign.Result toMe(EventId id) {
        return samples.send(id, clock.instant());
    }

    /**
     * What came of stopping.
     *
     * @param withdrawn invitations that will not leave
     * @param left invitations that have left, or are leaving this moment
     */
    public record Stopped(int withdrawn, int left) {}

    /** Takes back what has not left. Inviting goes on where it was stopped. */
    public Stopped stop(EventId id) {
        return ledger.inOneTransaction(books -> {
            int withdrawn = books.outbox().stop(id, MailKind.INVITATION, clock.instant());
            Map<OutboxState, Integer> states = books.outbox().count(id).getOrDefault(MailKind.INVITATION, Map.of());
            int left = states.getOrDefault(OutboxState.SENT, 0)
                    + states.getOrDefault(OutboxState.SENDING, 0)
                    + states.getOrDefault(OutboxState.UNCERTAIN, 0);
            return new Stopped(withdrawn, left);
        });
    }
}
