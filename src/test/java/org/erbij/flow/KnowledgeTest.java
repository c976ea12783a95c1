package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.EventVersion;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.PlaceDetail;
import org.erbij.domain.event.PlaceDigest;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Occasions;
import org.junit.jupiter.api.Test;

/** ADR 0013: whom a change or a cancellation is for is asked of what left to them. */
class KnowledgeTest {
    private static final Answer YES = Answer.attending(0, List.of());
    private static final EventVersion MONDAY = version(0, "2017-02-13T18:00", "");
    private static final EventVersion TUESDAY = version(1, "2017-02-14T18:00", "");

    private static EventVersion version(int sequence, String starts, String place) {
        return version(sequence, starts, new PlaceDigest(place, place));
    }

    private static EventVersion version(int sequence, String starts, PlaceDigest place) {
        return new EventVersion(
                new Sequence(sequence),
                Occasions.at("2017-01-30T10:00").plus(Duration.ofDays(sequence)),
                LocalDateTime.parse(starts),
                Occasions.AMSTERDAM,
                Duration.ofHours(3),
                place);
    }

    private static Rsvp saying(Answer... answers) {
        Rsvp open = Rsvp.open(new RsvpKey(new EventId("evening"), new ContactId(1)), "abcdefghijklmnop");
        List<Change> history = Stream.of(answers)
                .map(answer ->
                        new Change(1, answer, Evidence.organizer("said so", Occasions.at("2017-01-30T12:00")), true))
                .toList();
        return new Rsvp(open.key(), open.token(), history, false, false, false, 0);
    }

    private static Told told(MailKind kind, int sequence) {
        return new Told(kind, new Sequence(sequence), kind == MailKind.LOCATION, false);
    }

    private static Knowledge knows(Rsvp rsvp, List<EventVersion> versions, Told... told) {
        return new Knowledge(rsvp, versions, List.of(told));
    }

    @Test
    void whoGotNoMailAndSaidNothingIsToldNothing() {
        Knowledge nothing = knows(saying(), List.of(MONDAY, TUESDAY));

        assertThat(nothing.change()).isEmpty();
        assertThat(nothing.cancellation()).isEmpty();
    }

    @Test
    void whoWasInvitedToTheOldDateIsToldWhatItWas() {
        Knowledge invited = knows(saying(), List.of(MONDAY, TUESDAY), told(MailKind.INVITATION, 0));

        assertThat(invited.change()).contains(new News(MONDAY, false, false));
    }

    @Test
    void whoWasToldOfTheChangeIsNotToldAgainWhateverElseRaisesTheSequence() {
        List<EventVersion> versions = List.of(MONDAY, TUESDAY, version(2, "2017-02-14T18:00", "hall"));

        Knowledge informed = knows(saying(YES), versions, told(MailKind.INVITATION, 0), told(MailKind.CHANGE, 1));

        assertThat(informed.change()).isEmpty();
    }

    @Test
    void aConfirmationInPassingIsNoNotice() {
        Knowledge confirmed = knows(
                saying(YES), List.of(MONDAY, TUESDAY), told(MailKind.INVITATION, 0), told(MailKind.CONFIRMATION, 1));

        assertThat(confirmed.change()).contains(new News(MONDAY, false, false));
    }

    @Test
    void whoAnsweredWithoutAMailOfOursHeardOfTheDateOfThatDay() {
        assertThat(knows(saying(YES), List.of(MONDAY, TUESDAY)).change()).contains(new News(MONDAY, false, false));
        assertThat(knows(saying(YES), List.of(MONDAY, TUESDAY)).cancellation()).isPresent();
    }

    @Test
    void whoDeclinedIsNotToldOfAnotherDate() {
        Knowledge declined = knows(saying(Answer.declined()), List.of(MONDAY, TUESDAY), told(MailKind.INVITATION, 0));

        assertThat(declined.change()).isEmpty();
        assertThat(declined.cancellation()).isEmpty();
    }

    // R64
    @Test
    void anEntryInACalendarIsTakenBackWhateverItsReaderAnswered() {
        Told entry = new Told(MailKind.CONFIRMATION, Sequence.FIRST, false, true);

        Knowledge declined = knows(saying(Answer.declined()), List.of(MONDAY), entry);

        assertThat(declined.cancellation()).contains(new News(null, false, true));
    }

    // R53: an entry is for who comes, or still may; whoever said no after a yes has taken theirs out
    @Test
    void aChangePutsNothingIntoTheCalendarOfWhoDoesNotCome() {
        Told entry = new Told(MailKind.CONFIRMATION, Sequence.FIRST, false, true);
        Told invitation = told(MailKind.INVITATION, 0);

        Knowledge comes = knows(saying(YES), List.of(MONDAY, TUESDAY), invitation, entry);
        Knowledge involved = knows(saying(YES, Answer.noButInvolved()), List.of(MONDAY, TUESDAY), invitation, entry);

        assertThat(comes.change().orElseThrow().entry()).isTrue();
        assertThat(involved.change().orElseThrow().entry()).isFalse();
    }

    @Test
    void nobodyBarredIsToldAnything() {
        Knowledge barred = knows(saying(YES).barring(true), List.of(MONDAY, TUESDAY), told(MailKind.INVITATION, 0));

        assertThat(barred.change()).isEmpty();
        assertThat(barred.cancellation()).isEmpty();
    }

    @Test
    void anotherLocationIsForWhoKnowsTheOldOneAndComes() {
        List<EventVersion> versions =
                List.of(version(0, "2017-02-13T18:00", "hall"), version(1, "2017-02-13T18:00", "library"));
        Told location = told(MailKind.LOCATION, 0);

        assertThat(knows(saying(YES), versions, location).change()).contains(new News(null, true, false));
        assertThat(knows(saying(Answer.perhaps()), versions, location).change()).isEmpty();
        assertThat(knows(saying(YES), versions, told(MailKind.INVITATION, 0)).change())
                .isEmpty();
        assertThat(knows(saying(YES), versions, location, told(MailKind.LOCATION, 1))
                        .change())
                .isEmpty();
    }

    @Test
    void anotherWayToTheSameAddressIsToldFromAnotherLocation() {
        Told location = told(MailKind.LOCATION, 0);
        EventVersion byTram = version(0, "2017-02-13T18:00", new PlaceDigest("hall by tram", "hall"));
        EventVersion byBus = version(1, "2017-02-13T18:00", new PlaceDigest("hall by bus", "hall"));
        EventVersion longAgo = version(0, "2017-02-13T18:00", new PlaceDigest("released before", ""));

        assertThat(knows(saying(YES), List.of(byTram, byBus), location).change())
                .contains(new News(null, true, true, false, null, null, null, false));
        assertThat(knows(saying(YES), List.of(longAgo, byBus), location).change())
                .as("nobody knows where that was")
                .contains(new News(null, true, false));
    }

    @Test
    void whatWasSaidOfALocationAndIsSaidNoMoreIsNamed() {
        Told location = told(MailKind.LOCATION, 0);
        EventVersion byTram = version(
                0,
                "2017-02-13T18:00",
                new PlaceDigest("hall by tram", "hall", EnumSet.of(PlaceDetail.DIRECTIONS, PlaceDetail.PHONE)));
        EventVersion library =
                version(1, "2017-02-13T18:00", new PlaceDigest("library", "library", Set.of(PlaceDetail.PHONE)));

        assertThat(knows(saying(YES), List.of(byTram, library), location).change())
                .contains(new News(null, true, false, false, null, null, null, false, Set.of(PlaceDetail.DIRECTIONS)));
    }

    @Test
    void theNoticeWaitsButNotUntilItIsTooLate() {
        Duration grace = Duration.ofMinutes(15);
        Instant since = TUESDAY.since();
        EventVersion soon = new EventVersion(
                new Sequence(1),
                Occasions.at("2017-02-13T15:50"),
                MONDAY.starts().plusHours(1),
                MONDAY.zone(),
                MONDAY.lasts(),
                PlaceDigest.NONE);

        assertThat(Changes.noticeAt(List.of(MONDAY, TUESDAY), grace)).isEqualTo(since.plus(grace));
        assertThat(Changes.noticeAt(List.of(MONDAY, soon), grace)).isEqualTo(Occasions.at("2017-02-13T16:00"));
    }
}
