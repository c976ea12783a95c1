package org.erbij.app;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.EventPolicy.Guests;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Outcome;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.PlaceDetail;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.event.ReplyDeadline;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.fixture.OpenedMail;
import org.erbij.mail.MessageId;
import org.erbij.mail.Threading;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.Earlier;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.compose.Letter;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.compose.Template;
import org.erbij.step.compose.TemplateStore;
import org.jspecify.annotations.Nullable;

/** Every mail an event can put out, as one reader gets it: fixed names, a fixed place, fixed moments. */
final class SampleMails {
    static final Place HALL = new Place(
            LocalText.of("Zaal De Zwaluw, Havenkade 7, Amsterdam", "De Zwaluw Hall, Havenkade 7, Amsterdam"),
            LocalText.of("Tram 99 tot halte Havenkade.", "Tram 99, stop Havenkade."),
            LocalText.of("De lift is rechts van de ingang.", "The lift is to the right of the entrance."),
            "+31 20 000 00 00");

    private static final Place UNREACHABLE = new Place(HALL.name(), HALL.directions(), HALL.access(), "");
    private static final Place BARE = new Place(HALL.name(), LocalText.of("", ""), LocalText.of("", ""), "");

    private static final MessageId INVITED = new MessageId("invitation@example.nl");

    private final Event event;

    SampleMails(Event event) {
        this.event = event;
    }

    /** A mail of ours, but for the language it is in. */
    record Sample(
            Template template,
            @Nullable Answer answer,
            Venue venue,
            LocalDateTime at,
            String name,
            boolean ownTexts,
            @Nullable News news,
            UnaryOperator<Event> setting,
            int questions,
            Earlier earlier) {
        Sample(
                Template template,
                @Nullable Answer answer,
                Venue venue,
                LocalDateTime at,
                String name,
                boolean ownTexts) {
            this(template, answer, venue, at, name, ownTexts, null);
        }

        Sample(
                Template template,
                @Nullable Answer answer,
                Venue venue,
                LocalDateTime at,
                String name,
                boolean ownTexts,
                @Nullable News news) {
            this(template, answer, venue, at, name, ownTexts, news, UnaryOperator.identity(), 0, Earlier.NOTHING);
        }

        Sample afterwards(Outcome came) {
            return of(event -> with(event, event.facts().practical(), came, event.policy()));
        }

        /** Where the organizer chose otherwise than the example whether people may bring others. */
        Sample where(Guests guests) {
            return of(event -> with(
                    event,
                    event.facts().practical(),
                    event.facts().outcome(),
                    new EventPolicy(
                            guests,
                            event.policy().calendar(),
                            event.policy().afterDeadline(),
                            event.policy().lateYes(),
                            event.policy().outsideThread(),
                            event.policy().answerAfter(),
                            event.policy().calendarTitle(),
                            event.policy().locationInCalendar(),
                            event.policy().announced())));
        }

        /** Of an event that is told in English first. */
        Sample inEnglishFirst() {
            return of(event -> with(
                    event,
                    List.of(Language.EN, Language.NL),
                    event.facts().practical(),
                    event.facts().outcome(),
                    event.policy()));
        }

        /** Where nothing practical is told any more. */
        Sample withoutPractical() {
            return of(event -> with(event, LocalText.of("", ""), event.facts().outcome(), event.policy()));
        }

        /** To somebody who asked so many things as well. */
        Sample asking(int many) {
            return new Sample(template, answer, venue, at, name, ownTexts, news, setting, many, earlier);
        }

        /** To somebody who had that from us before. */
        Sample after(Earlier had) {
            return new Sample(template, answer, venue, at, name, ownTexts, news, setting, questions, had);
        }

        private Sample of(UnaryOperator<Event> changed) {
            return new Sample(template, answer, venue, at, name, ownTexts, news, changed, questions, earlier);
        }

        private static Event with(Event event, LocalText practical, Outcome outcome, EventPolicy policy) {
            return with(event, event.facts().languages(), practical, outcome, policy);
        }

        private static Event with(
                Event event, List<Language> languages, LocalText practical, Outcome outcome, EventPolicy policy) {
            EventFacts facts = event.facts();
            EventFacts after = new EventFacts(
                    facts.title(),
                    facts.starts(),
                    facts.zone(),
                    facts.lasts(),
                    facts.area(),
                    practical,
                    languages,
                    outcome);
            return new Event(
                    event.id(),
                    event.uid(),
                    event.sequence(),
                    after,
                    event.deadline(),
                    event.plan(),
                    policy,
                    event.organizers());
        }

        @Override
        public String toString() {
            return template.toString();
        }
    }

    /** By the name of the file that holds it. */
    Map<String, Sample> all() {
        Venue unknown = new Venue.ToBeAnnounced();
        Venue known = new Venue.Released(HALL, Instant.EPOCH);
        LocalDateTime start = event.facts().starts();
        LocalDateTime early = start.minusDays(14).withHour(10).withMinute(0);
        LocalDateTime late = event.deadline().before().plusHours(10);
        LocalDateTime eve = start.minusDays(1);
        Answer alone = Answer.attending(0, List.of());
        Map<String, Sample> all = new LinkedHashMap<>();
        all.put("invitation", new Sample(Template.INVITATION, null, unknown, early, "Zoë Bakker", false));
        all.put(
                "invitation-english-first",
                new Sample(Template.INVITATION, null, unknown, early, "Zoë Bakker", false).inEnglishFirst());
        all.put("invitation-late", new Sample(Template.INVITATION, null, unknown, late, "", false));
        all.put("invitation-example", new Sample(Template.INVITATION, null, unknown, early, "Zoë Bakker", true));
        all.put(
                "confirmation-attending",
                new Sample(
                        Template.CONFIRMATION_ATTENDING,
                        Answer.attending(1, List.of("vegetarian")),
                        unknown,
                        early,
                        "Zoë Bakker",
                        false));
        all.put(
                "confirmation-attending-released",
                new Sample(
                        Template.CONFIRMATION_ATTENDING,
                        Answer.attending(2, List.of("vegetarian", "half an hour late")),
                        known,
                        late,
                        "Zoë Bakker",
                        false));
        yes(all, "confirmation-attending-alone", alone, early);
        Answer withOne = Answer.attending(1, List.of());
        Answer withTwo = Answer.attending(2, List.of());
        Answer refused = Answer.attending(0, List.of("+1?"));
        Answer refusedAndMore = Answer.attending(0, List.of("vegetarian", "+1?"));
        yes(all, "confirmation-attending-name-wanted", withOne, early, Guests.NAMED);
        yes(all, "confirmation-attending-names-wanted", withTwo, early, Guests.NAMED);
        yes(all, "confirmation-attending-no-guests", alone, early, Guests.NONE);
        yes(all, "confirmation-attending-guests-refused", refused, early, Guests.NONE);
        yes(all, "confirmation-attending-guests-refused-noted", refusedAndMore, early, Guests.NONE);
        sample(all, Template.CONFIRMATION_PERHAPS, Answer.perhaps(), unknown, early);
        all.put(
                "confirmation-perhaps-late",
                new Sample(Template.CONFIRMATION_PERHAPS, Answer.perhaps(), unknown, late, "Zoë Bakker", false));
        sample(all, Template.CONFIRMATION_NO_BUT_INVOLVED, Answer.noButInvolved(), unknown, early);
        sample(all, Template.CONFIRMATION_DECLINED, Answer.declined(), unknown, early);
        for (Map.Entry<String, Integer> asked : Map.of(
                        "confirmation-attending-alone", 1,
                        "confirmation-attending", 1,
                        "confirmation-perhaps", 1,
                        "confirmation-no-but-involved", 2,
                        "confirmation-declined", 1)
                .entrySet()) {
            all.put(
                    asked.getKey() + "-asked",
                    Objects.requireNonNull(all.get(asked.getKey())).asking(asked.getValue()));
        }
        Earlier counted = new Earlier(true, false, false, false);
        Earlier inCalendar = new Earlier(false, true, false, false);
        all.put("confirmation-attending-other-guests", yes(withTwo, early).after(counted));
        all.put("confirmation-attending-alone-after-all", yes(alone, early).after(counted));
        all.put("confirmation-attending-spoken", yes(withTwo, early).after(new Earlier(false, false, false, true)));
        all.put("confirmation-attending-corrects", yes(withTwo, early).after(new Earlier(false, false, true, false)));
        all.put(
                "confirmation-declined-in-calendar",
                new Sample(Template.CONFIRMATION_DECLINED, Answer.declined(), unknown, early, "Zoë Bakker", false)
                        .after(inCalendar));
        all.put(
                "confirmation-no-but-involved-in-calendar",
                new Sample(
                                Template.CONFIRMATION_NO_BUT_INVOLVED,
                                Answer.noButInvolved(),
                                unknown,
                                early,
                                "Zoë Bakker",
                                false)
                        .after(inCalendar));
        today(all, start.minusHours(3));
        sample(all, Template.CONFIRMATION_LEFT, null, unknown, early);
        sample(all, Template.CORRECTION, null, unknown, early);
        sample(all, Template.INVITATION_WITHDRAWN, null, unknown, early);
        sample(all, Template.NUDGE, null, unknown, start.minusDays(5));
        all.put("nudge-without-name", new Sample(Template.NUDGE, null, unknown, start.minusDays(5), "", false));
        sample(all, Template.LOCATION, alone, known, start.minusDays(2));
        sample(all, Template.REMINDER, alone, known, eve);
        LocalDateTime sameDay = start.minusHours(3);
        all.put("reminder-today", new Sample(Template.REMINDER, alone, known, sameDay, "Zoë Bakker", false));
        all.put("location-today", new Sample(Template.LOCATION, alone, known, sameDay, "Zoë Bakker", false));
        all.put("reminder-without-location", new Sample(Template.REMINDER, alone, unknown, eve, "Zoë Bakker", false));
        sample(all, Template.FOLLOW_UP, alone, known, start.plusDays(1));
        all.put(
                "follow-up-involved",
                new Sample(Template.FOLLOW_UP, Answer.noButInvolved(), known, start.plusDays(1), "Zoë Bakker", false));
        all.put(
                "follow-up-with-outcome",
                new Sample(Template.FOLLOW_UP, alone, known, start.plusDays(1), "Zoë Bakker", false)
                        .afterwards(new Outcome(
                                LocalText.of(
                                        "We waren met dertig.\n\nHet ging over roosters, en over wie ze maakt.",
                                        "There were thirty of us.\n\nWe spoke of rosters, and of who makes them."),
                                LocalText.of(
                                        "- Zoë vraagt een zaal voor mei.\n- Bram maakt een lijst van *wensen*.",
                                        "- Zoë asks for a room in May.\n- Bram makes a list of *wishes*."))));
        News date = new News(wasAWeekBefore(), false, true);
        News place = new News(null, true, true);
        change(all, "change-of-date", alone, unknown, early, date);
        change(all, "change-of-date-silent", null, unknown, early, date);
        change(all, "change-of-date-declined", Answer.noButInvolved(), unknown, early, date);
        LocalDateTime hourBefore = event.facts().starts().minusHours(1);
        News hour = new News(was(hourBefore, event.facts().lasts()), false, true);
        change(all, "change-of-hour", alone, unknown, early, hour);
        change(all, "change-of-hour-silent", null, unknown, early, hour);
        News end = new News(was(event.facts().starts(), event.facts().lasts().plusHours(1)), false, true);
        change(all, "change-of-end", alone, unknown, early, end);
        change(all, "change-of-end-silent", null, unknown, early, end);
        change(all, "change-of-date-released", alone, known, eve, date);
        ReplyDeadline closed = new ReplyDeadline(event.deadline().before().minusDays(2));
        News deadline = new News(null, false, false, false, closed, null, null, false);
        News words = new News(
                null,
                false,
                false,
                true,
                null,
                LocalText.of("Een avond over techniek", "An evening on tech"),
                LocalText.of("ergens in Utrecht", "somewhere in Utrecht"),
                true);
        change(all, "change-of-last-day", null, unknown, early, deadline);
        change(all, "change-of-date-silent-late", null, unknown, late, date);
        News practical = new News(null, false, false, true, null, null, null, true);
        change(all, "change-of-practical", alone, unknown, early, practical);
        all.put(
                "change-of-practical-gone",
                new Sample(Template.CHANGE, alone, unknown, early, "Zoë Bakker", false, practical).withoutPractical());
        change(all, "change-of-words", alone, unknown, early, words);
        change(all, "change-of-words-released", alone, known, eve, words);
        change(all, "change-of-location", alone, known, eve, place);
        Set<PlaceDetail> everything = EnumSet.allOf(PlaceDetail.class);
        News onlyTheAddress = new News(null, true, false, true, null, null, null, false, everything);
        change(
                all,
                "change-of-location-without-way",
                alone,
                new Venue.Released(BARE, Instant.EPOCH),
                eve,
                onlyTheAddress);
        News noNumber = new News(null, true, true, true, null, null, null, false, Set.of(PlaceDetail.PHONE));
        change(
                all,
                "change-of-way-there-without-phone",
                alone,
                new Venue.Released(UNREACHABLE, Instant.EPOCH),
                eve,
                noNumber);
        change(all, "change-of-date-and-location", alone, known, eve, new News(wasAWeekBefore(), true, true));
        News way = new News(null, true, true, true, null, null, null, false);
        change(all, "change-of-way-there", alone, known, eve, way);
        News dateAndWay = new News(wasAWeekBefore(), true, true, true, null, null, null, false);
        change(all, "change-of-date-and-way-there", alone, known, eve, dateAndWay);
        News over = new News(null, false, true);
        News overWithoutEntry = new News(null, false, false);
        all.put("cancellation", new Sample(Template.CANCELLATION, alone, unknown, eve, "Zoë Bakker", false, over));
        all.put(
                "cancellation-silent",
                new Sample(Template.CANCELLATION, null, unknown, early, "Zoë Bakker", false, overWithoutEntry));
        return all;
    }

    /** Those of an event that is today, and can be answered until an hour before it. */
    private void today(Map<String, Sample> all, LocalDateTime at) {
        Venue unknown = new Venue.ToBeAnnounced();
        ReplyDeadline anHourBefore = new ReplyDeadline(event.facts().starts().minusHours(1));
        News elsewhere = new News(null, true, true);
        for (Map.Entry<Template, Answer> mail : Map.of(
                        Template.CONFIRMATION_ATTENDING, Answer.attending(1, List.of()),
                        Template.CONFIRMATION_PERHAPS, Answer.perhaps(),
                        Template.CONFIRMATION_DECLINED, Answer.declined(),
                        Template.CONFIRMATION_NO_BUT_INVOLVED, Answer.noButInvolved())
                .entrySet()) {
            all.put(
                    mail.getKey().fileName() + "-today",
                    new Sample(mail.getKey(), mail.getValue(), unknown, at, "Zoë Bakker", false)
                            .of(event -> with(event, anHourBefore)));
        }
        all.put(
                "nudge-today",
                new Sample(Template.NUDGE, null, unknown, at, "Zoë Bakker", false)
                        .of(event -> with(event, anHourBefore)));
        all.put(
                "change-of-location-today",
                new Sample(
                        Template.CHANGE,
                        Answer.attending(0, List.of()),
                        new Venue.Released(HALL, Instant.EPOCH),
                        at,
                        "Zoë Bakker",
                        false,
                        elsewhere));
        all.put(
                "cancellation-today",
                new Sample(
                        Template.CANCELLATION,
                        Answer.attending(0, List.of()),
                        unknown,
                        at,
                        "Zoë Bakker",
                        false,
                        new News(null, false, true)));
    }

    private static Event with(Event event, ReplyDeadline deadline) {
        return new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                event.facts(),
                deadline,
                event.plan(),
                event.policy(),
                event.organizers());
    }

    private static Sample yes(Answer answer, LocalDateTime at) {
        return new Sample(Template.CONFIRMATION_ATTENDING, answer, new Venue.ToBeAnnounced(), at, "Zoë Bakker", false);
    }

    private EventVersion wasAWeekBefore() {
        return was(event.facts().starts().minusDays(7), event.facts().lasts());
    }

    private EventVersion was(LocalDateTime starts, Duration lasts) {
        return new EventVersion(
                event.sequence(), Instant.EPOCH, starts, event.facts().zone(), lasts, PlaceDigest.NONE);
    }

    private static void yes(Map<String, Sample> all, String name, Answer answer, LocalDateTime at) {
        yes(all, name, answer, at, Guests.COUNT);
    }

    private static void yes(Map<String, Sample> all, String name, Answer answer, LocalDateTime at, Guests guests) {
        Sample yes =
                new Sample(Template.CONFIRMATION_ATTENDING, answer, new Venue.ToBeAnnounced(), at, "Zoë Bakker", false);
        all.put(name, yes.where(guests));
    }

    private static void change(
            Map<String, Sample> all, String name, @Nullable Answer answer, Venue venue, LocalDateTime at, News news) {
        all.put(name, new Sample(Template.CHANGE, answer, venue, at, "Zoë Bakker", false, news));
    }

    private static void sample(
            Map<String, Sample> all, Template template, @Nullable Answer answer, Venue venue, LocalDateTime at) {
        all.put(template.fileName(), new Sample(template, answer, venue, at, "Zoë Bakker", false));
    }

    OpenedMail compose(Sample sample, @Nullable Language language) {
        return compose(sample, language, FormOfAddress.JE);
    }

    /** @param language null while the reader's is not known */
    OpenedMail compose(Sample sample, @Nullable Language language, FormOfAddress form) {
        boolean answers = sample.template().kind() == MailKind.CONFIRMATION;
        Composer composer = new MarkdownComposer(sample.ownTexts() ? BuiltIn.texts() : TemplateStore.builtIn(form));
        Letter letter = letter(sample, sample.template(), language);
        return opened(
                composer,
                answers
                        ? letter.invitedUnder(opened(composer, letter(sample, Template.INVITATION, language))
                                .subject())
                        : letter);
    }

    private Letter letter(Sample sample, Template template, @Nullable Language language) {
        boolean first = template == Template.INVITATION;
        boolean answers = template.kind() == MailKind.CONFIRMATION;
        MessageId before = answers ? new MessageId("answer@example.org") : INVITED;
        return new Letter(
                        template,
                        sample.setting().apply(event),
                        sample.venue(),
                        event.organizers().get(0).mailbox(),
                        Mailbox.of(sample.name(), "zoe@example.org"),
                        language,
                        sample.answer(),
                        new MessageId("abcdefghijklmnopqrstuvwxyz234567@example.nl"),
                        first ? null : new Threading(before, List.of(), List.of(INVITED)),
                        "aaaabbbbccccdddd",
                        sample.at().atZone(event.facts().zone()).toInstant())
                .bringing(sample.news())
                .asking(sample.questions())
                .after(sample.earlier());
    }

    private static OpenedMail opened(Composer composer, Letter letter) {
        return composer.compose(letter)
                .match(ready -> new OpenedMail(ready.message().octets()), failed -> {
                    throw new AssertionError(failed.because());
                });
    }
}
