package org.erbij.step.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.PlaceDetail;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.mail.MessageId;
import org.jspecify.annotations.Nullable;

/** Letters to readers who do not exist: with and without a name, guests, notes and a place, in time and late. */
final class Trials {
    /** Stands for the location; letters only, so that it is found again however it is written. */
    static final String PLACE = "Proefplaats";

    private static final Place BARE =
            new Place(LocalText.of(PLACE, PLACE), LocalText.of("", ""), LocalText.of("", ""), "");
    private static final Place FULL = new Place(
            LocalText.of(PLACE, PLACE),
            LocalText.of("Tram 99", "Tram 99"),
            LocalText.of("Proefdrempel", "Proefdrempel"),
            "+31 00 000 00 00");

    private Trials() {}

    static List<Letter> of(Event event, Template template, Mailbox from, Language language) {
        List<Letter> letters = new ArrayList<>();
        if (template.kind() == MailKind.NOTICE) {
            return NoticeTrials.of(event, template, from, language);
        }
        for (Venue venue : venues(template)) {
            for (int many = 0; many < 3; many++) {
                for (Instant at : moments(event)) {
                    String name = many == 0 ? "" : "Anne";
                    for (News news : news(event, template)) {
                        Letter letter = letter(event, template, from, language, venue, attending(many), name, at, news);
                        letters.add(letter);
                        if (template.kind() == MailKind.CONFIRMATION) {
                            letters.add(letter.after(new Earlier(true, true, true, false)));
                            letters.add(letter.after(new Earlier(false, false, false, true)));
                        }
                        if (template == Template.CHANGE && many == 0) {
                            letters.add(letter(event, template, from, language, venue, null, name, at, news));
                            letters.add(letter(
                                    event, template, from, language, venue, Answer.noButInvolved(), name, at, news));
                        }
                    }
                }
            }
        }
        return letters;
    }

    /** To readers of a mail the organizer wrote, by what they answered. */
    static List<Letter> of(
            Event event,
            Wording wording,
            List<@Nullable Answer> answers,
            boolean released,
            Mailbox from,
            Language language) {
        List<Venue> venues = released
                ? List.of(new Venue.Released(BARE, Instant.EPOCH), new Venue.Released(FULL, Instant.EPOCH))
                : List.of(new Venue.ToBeAnnounced());
        List<Letter> letters = new ArrayList<>();
        for (Answer answer : answers) {
            for (Venue venue : venues) {
                for (String name : List.of("", "Anne")) {
                    letters.add(letter(
                                    event,
                                    Template.MAIL,
                                    from,
                                    language,
                                    venue,
                                    answer,
                                    name,
                                    event.answersClose(),
                                    null)
                            .worded(wording));
                }
            }
        }
        return letters;
    }

    /** In time, late, and on the day itself. */
    private static List<Instant> moments(Event event) {
        Instant closes = event.answersClose();
        return List.of(
                closes.minus(Duration.ofDays(1)),
                closes.plus(Duration.ofHours(1)),
                event.facts().startsAt().toInstant().minusSeconds(1));
    }

    private static List<Venue> venues(Template template) {
        List<Venue> venues = new ArrayList<>();
        if (template != Template.LOCATION) {
            venues.add(new Venue.ToBeAnnounced());
        }
        if (Facts.tellsPlace(template)) {
            venues.add(new Venue.Released(BARE, Instant.EPOCH));
            venues.add(new Venue.Released(FULL, Instant.EPOCH));
        }
        return venues;
    }

    /** Another date, another place, both. */
    private static List<@Nullable News> news(Event event, Template template) {
        List<@Nullable News> news = new ArrayList<>();
        if (template == Template.CHANGE) {
            EventFacts facts = event.facts();
            EventVersion was = new EventVersion(
                    event.sequence(),
                    Instant.EPOCH,
                    facts.starts().minusDays(1),
                    facts.zone(),
                    facts.lasts(),
                    PlaceDigest.NONE);
            news.add(new News(was, false, true));
            news.add(new News(was, true, false));
            news.add(new News(untilLater(event), false, false));
            news.add(new News(null, true, false));
            news.add(new News(null, true, true, false, null, null, null, false));
            news.add(new News(null, true, false, false, null, null, null, false, EnumSet.allOf(PlaceDetail.class)));
            news.add(new News(was, true, true, false, null, null, null, false));
            news.add(new News(was, false, false, false, event.deadline(), facts.title(), facts.area(), true));
            news.add(new News(null, false, false, false, event.deadline(), null, null, false));
            news.add(new News(null, false, false, true, null, facts.title(), facts.area(), true));
        } else {
            news.add(template == Template.CANCELLATION ? new News(null, false, true) : null);
        }
        return news;
    }

    /** As it was when only its end was another. */
    private static EventVersion untilLater(Event event) {
        EventFacts facts = event.facts();
        return new EventVersion(
                event.sequence(),
                Instant.EPOCH,
                facts.starts(),
                facts.zone(),
                facts.lasts().plusHours(1),
                PlaceDigest.NONE);
    }

    private static Answer attending(int many) {
        return Answer.attending(many, Collections.nCopies(many, "note"));
    }

    private static Letter letter(
            Event event,
            Template template,
            Mailbox from,
            Language language,
            Venue venue,
            @Nullable Answer answer,
            String name,
            Instant at,
            @Nullable News news) {
        int questions = name.isEmpty() ? 0 : answer == null ? 1 : 1 + answer.guests();
        return new Letter(
                        template,
                        event,
                        venue,
                        from,
                        Mailbox.of(name, "reader@reader.invalid"),
                        language,
                        answer,
                        new MessageId("trial@" + from.address().domain()),
                        null,
                        "aaaaaaaaaaaaaaaa",
                        at)
                .bringing(news)
                .asking(questions);
    }
}
