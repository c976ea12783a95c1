package org.erbij.flow.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.flow.Campaign;
import org.erbij.flow.Drafts;
import org.erbij.flow.Drafts.Alike;
import org.erbij.flow.Drafts.Thanked;
import org.erbij.flow.Ledger;
import org.erbij.flow.Lookout;
import org.erbij.flow.Organizers;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.PlannedMail.Due;
import org.erbij.flow.Reach;
import org.erbij.flow.StandIn;
import org.erbij.step.compose.Reason;
import org.erbij.step.compose.Template;

/**
 * Shows the organizers a planned mail a day ahead: to how many and whom, how it reads, and how to stop it (PRODUCT.md, the life of an
 * occasion, 8). After a sleep it comes on waking, but not where so little time is left that it would be of no use; no mail waits for
 * its preview. A location that is not set waits itself, and {@link MissingLocation} tells of that.
 */
public final class Preview implements Lookout {
    /** The organizer has just made the change and said yes to the word of it. */
    private static final Set<MailKind> TOLD_BEFORE = EnumSet.of(MailKind.CHANGE, MailKind.CANCELLATION);

    /** As the command line takes it. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What whoever comes has to know, so that a person tells those whom the mail leaves out. */
    private static final Set<MailKind> MUST_BE_TOLD = EnumSet.of(MailKind.LOCATION, MailKind.REMINDER);

    private static final Duration AHEAD = Duration.ofDays(1);

    private final Ledger ledger;
    private final PlannedMail planned;
    private final Campaign campaign;
    private final Drafts drafts;
    private final Notices notices;
    private final Duration atLeast;

    /** @param atLeast how long before the mail it must come to be of use */
    public Preview(
            Ledger ledger, PlannedMail planned, Campaign campaign, Drafts drafts, Notices notices, Duration atLeast) {
        this.ledger = ledger;
        this.planned = planned;
        this.campaign = campaign;
        this.drafts = drafts;
        this.notices = notices;
        this.atLeast = atLeast;
    }

    @Override
    public void look(Instant now) {
        planned.open().stream()
                .filter(due -> !TOLD_BEFORE.contains(due.planned().kind()))
                .filter(due -> !shownAt(due).isAfter(now))
                .filter(due -> !due.at().minus(atLeast).isBefore(now))
                .filter(this::isToBeShown)
                .forEach(due -> show(due, now));
    }

    /** Before an event has ended nobody knows what came of it: its follow-up is shown then, if that leaves the time to add to it. */
    private Instant shownAt(Due due) {
        Instant usual = due.at().minus(AHEAD);
        Instant ended = due.event().facts().endsAt().toInstant();
        boolean afterwards = due.planned().kind() == MailKind.FOLLOW_UP
                && ended.isAfter(usual)
                && !ended.isAfter(due.at().minus(atLeast));
        return afterwards ? ended : usual;
    }

    private boolean isToBeShown(Due due) {
        return ledger.inOneTransaction(books -> {
            boolean waits = due.planned().kind() == MailKind.LOCATION
                    && books.events().venue(due.event().id()) instanceof Venue.ToBeAnnounced;
            return !waits && !notices.isTold(books, due.event(), Template.NOTICE_PREVIEW, occasion(due));
        });
    }

    /** Another moment is another occasion. */
    private static String occasion(Due due) {
        return due.planned().kind().word() + " " + due.planned().slot() + " " + due.at();
    }

    /** It is shown as it will read when it leaves. */
    private void show(Due due, Instant now) {
        Event event = due.event();
        Reach reach =
                campaign.reach(event.id(), due.planned().kind(), PlannedMail.version(event, due.planned()), due.at());
        Set<ContactId> organizers = ledger.inOneTransaction(books -> Organizers.of(event, books));
        if (reach.people().stream().map(Contact::id).allMatch(organizers::contains)) {
            return;
        }
        List<Alike> ways = drafts.of(reach);
        List<Map<String, Object>> samples = ways.stream().map(Preview::sample).toList();
        int broken = ways.stream()
                .filter(alike -> !alike.draft().failure().isEmpty())
                .mapToInt(Alike::readers)
                .sum();
        Map<String, Object> told = told(due, reach, samples, broken);
        if (ways.stream().anyMatch(alike -> StandIn.isIn(alike.draft().text()))) {
            told.put("standIn", true);
        }
        if (due.planned().kind() == MailKind.REMINDER && isUnset(event)) {
            told.put("unset", true);
        }
        ledger.inOneTransaction(books ->
                notices.tell(books, event, new Notice(Template.NOTICE_PREVIEW, occasion(due), told, due.at()), now));
    }

    private boolean isUnset(Event event) {
        return ledger.inOneTransaction(books -> books.events().venue(event.id()) instanceof Venue.ToBeAnnounced);
    }

    /** @param broken to how many it cannot be written */
    private static Map<String, Object> told(Due due, Reach reach, List<Map<String, Object>> samples, int broken) {
        Map<String, Object> told = new HashMap<>();
        told.put("kind", due.planned().kind());
        told.put("at", due.at());
        told.put("people", reach.people().size());
        told.put("names", names(reach.people()));
        told.put("leftOut", reach.leftOut().size());
        told.put("unreached", names(reach.leftOut()));
        told.put("untold", MUST_BE_TOLD.contains(due.planned().kind()) ? names(reach.leftOut()) : List.of());
        told.put("event", due.event().id().value());
        told.put("mail", name(due));
        told.put("moment", MOMENT.format(another(due).atZone(due.event().facts().zone())));
        told.put("samples", samples);
        told.put("broken", broken);
        if (due.planned().kind() == MailKind.FOLLOW_UP) {
            told.put(due.event().facts().outcome().isEmpty() ? "unwritten" : "written", true);
        }
        return told;
    }

    /** For an example: an hour later, where it is of use then. */
    private static Instant another(Due due) {
        Instant later = due.at().plus(Duration.ofHours(1));
        return later.isBefore(due.event().validUntil(due.planned().kind())) ? later : due.at();
    }

    private static List<String> names(List<Contact> people) {
        return people.stream().map(person -> Called.by(person.mailbox())).toList();
    }

    /** As short as the command line takes it, so that its line is read, and stays, on one line. */
    private static String name(Due due) {
        MailKind kind = due.planned().kind();
        long alike = due.event().plan().stream()
                .filter(planned -> planned.kind() == kind)
                .count();
        return alike == 1 ? kind.word() : due.planned().name();
    }

    private static Map<String, Object> sample(Alike alike) {
        Map<String, Object> sample = new HashMap<>(Map.of(
                "languages", alike.languages().stream().map(Language::code).toList(),
                "readers", alike.readers(),
                "subject", alike.draft().subject(),
                "paragraphs", Paragraphs.of(alike.draft().text()),
                "failure", new Reason(alike.draft().failure())));
        Thanked thanked = alike.thanked();
        if (thanked != null) {
            sample.put(thanked.name().toLowerCase(Locale.ROOT), true);
        }
        return sample;
    }

    @Override
    public Optional<Instant> next(Instant now) {
        return planned.open().stream()
                .map(this::shownAt)
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }
}
