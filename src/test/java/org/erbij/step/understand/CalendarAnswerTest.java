package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.rsvp.Coming;
import org.erbij.domain.rsvp.PartStat;
import org.erbij.mail.CalendarReply;
import org.erbij.mail.CalendarReply.Method;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A pressed calendar button, and words beside it")
final class CalendarAnswerTest {
    private static final ReplyReader SHIPPED = new TrainedReader();
    private static final ReplyReader BY_RULES = new RuleReader();

    private static final Context ON_A_MONDAY = new Context(
            List.of(new Context.Ours(List.of("Avond"), LocalDateTime.of(2017, 2, 13, 18, 0))),
            List.of(),
            ZoneOffset.UTC);

    static Stream<ReplyReader> readers() {
        return Stream.of(SHIPPED, BY_RULES);
    }

    static Stream<Arguments> buttons() {
        return readers()
                .flatMap(reader -> Stream.of(
                        Arguments.of(reader, PartStat.ACCEPTED, "attending"),
                        Arguments.of(reader, PartStat.TENTATIVE, "interested"),
                        Arguments.of(reader, PartStat.DECLINED, "declined"),
                        Arguments.of(reader, PartStat.NEEDS_ACTION, "unclear"),
                        Arguments.of(reader, PartStat.DELEGATED, "unclear"),
                        Arguments.of(reader, PartStat.OTHER, "unclear")));
    }

    @ParameterizedTest
    @MethodSource("buttons")
    void aButtonIsAnAnswer(ReplyReader reader, PartStat pressed, String expected) { // R55
        assertThat(verdict(pressed(reader, pressed, ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void wordsBeatButtonsWhenTheySayMore(ReplyReader reader) { // R63
        var more = pressed(reader, PartStat.DECLINED, "Hou me op de hoogte van een volgende keer!");
        var against = pressed(reader, PartStat.ACCEPTED, "Ik kan niet");
        var surer = pressed(reader, PartStat.TENTATIVE, "Ja, ik kom!");

        assertThat(verdict(more)).isEqualTo("interested");
        assertThat(coming(more)).isEqualTo(Coming.NO);
        assertThat(verdict(against)).isEqualTo("unclear");
        assertThat(verdict(surer)).isEqualTo("attending");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aPerhapsIsNoYesWhateverWasPressed(ReplyReader reader) { // R63
        for (String said : List.of(
                "weet het nog niet, misschien", "Misschien, hou me op de hoogte.", "Onder voorbehoud", "Maybe!")) {
            assertThat(verdict(pressed(reader, PartStat.ACCEPTED, said)))
                    .as(said)
                    .isNotEqualTo("attending");
        }
        assertThat(coming(pressed(reader, PartStat.ACCEPTED, "weet het nog niet, misschien")))
                .isEqualTo(Coming.PERHAPS);
        assertThat(verdict(pressed(reader, PartStat.DECLINED, "misschien lukt het toch")))
                .isEqualTo("unclear");
    }

    /** Alone each of them is undecided, and would be with the button, if that were asked about nothing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ACCEPTED  | Dat wordt lastig denk ik
                    ACCEPTED  | Vind het wel spannend hoor
                    ACCEPTED  | Veel plezier!
                    ACCEPTED  | Yes! No!
                    ACCEPTED  | Ja, ik kom! Of nee, misschien niet.
                    TENTATIVE | Veel plezier!
                    DECLINED  | Tot ziens maandag?
                    DECLINED  | Zou zo graag komen
                    """)
    void undecidedWordsThatMaySaySomethingElseLeaveItToAPerson(PartStat pressed, String said) { // R63
        var understanding = pressed(SHIPPED, pressed, said);

        assertThat(verdict(SHIPPED.read(Words.of(said), Context.NONE))).isEqualTo("unclear");
        assertThat(verdict(understanding)).isEqualTo("unclear");
        assertThat(understanding.remarks().because()).doesNotContain("says nothing about coming", Remarks.BUTTON);
    }

    @Test
    void aNoBesideWordsOfThoseWhoStayLeavesItToAPersonToo() { // R63
        var understanding = pressed(BY_RULES, PartStat.DECLINED, "Ik kan niet, maar gooi het in een nieuwsbrief.");

        assertThat(verdict(understanding)).isEqualTo("unclear");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ACCEPTED  | dinsdag kan ik wel
                    ACCEPTED  | Ik kom dinsdag
                    DECLINED  | Dinsdag kan ik wel
                    TENTATIVE | I can do Tuesday
                    """)
    void wordsOfAnotherDayLeaveItToAPerson(PartStat pressed, String said) { // R63
        assertThat(verdict(SHIPPED.read(button(Method.REPLY, pressed, said, false), ON_A_MONDAY)))
                .isEqualTo("unclear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Is er een lift?", "Thanks!", "Waar is het precies?", "Hoi Kars, groetjes Els"})
    void wordsThatSayNothingAboutComingLeaveTheButtonAlone(String said) { // R63
        assertThat(readers().map(reader -> verdict(pressed(reader, PartStat.ACCEPTED, said))))
                .containsOnly("attending");
        assertThat(readers().map(reader -> verdict(pressed(reader, PartStat.TENTATIVE, said))))
                .containsOnly("interested");
        assertThat(readers().map(reader -> verdict(pressed(reader, PartStat.DECLINED, said))))
                .containsOnly("declined");
    }

    /** Neither is sure enough alone; together they are. */
    @ParameterizedTest
    @ValueSource(strings = {"👍", "Leuk!", "Gezellig!"})
    void wordsThatAtMostAgreeLeaveTheButtonAlone(String said) { // R63
        assertThat(verdict(SHIPPED.read(Words.of(said), Context.NONE))).isEqualTo("unclear");
        assertThat(verdict(pressed(SHIPPED, PartStat.ACCEPTED, said))).isEqualTo("attending");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void countersAndSeriesAreForAPerson(ReplyReader reader) { // R58, R68
        Words counter = button(Method.COUNTER, PartStat.TENTATIVE, "", false);
        Words ofASeries = button(Method.REPLY, PartStat.ACCEPTED, "", true);

        assertThat(verdict(reader.read(counter, Context.NONE))).isEqualTo("unclear");
        assertThat(verdict(reader.read(ofASeries, Context.NONE))).isEqualTo("unclear");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aReplyToAnEntryThatIsNotOursIsNoAnswer(ReplyReader reader) { // R54, case 7
        Context ours = knowing("evening@example.nl");
        Words accepted = button(Method.REPLY, PartStat.ACCEPTED, "Ik kom!", false);

        var understanding = reader.read(accepted, ours);

        assertThat(understanding.<String>match(understood -> "understood", unclear -> unclear.because()))
                .isEqualTo("the calendar answers an entry that is not ours");
        assertThat(understanding.remarks().reply()).isEmpty();
        assertThat(verdict(reader.read(accepted, knowing("evening@example.nl", "u@example.nl"))))
                .isEqualTo("attending");
    }

    private static Context knowing(String... entries) {
        return new Context(
                List.of(),
                List.of(),
                ZoneOffset.UTC,
                Stream.of(entries).map(EventUid::new).collect(Collectors.toSet()),
                Set::of);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theCalendarCountsGuests(ReplyReader reader) { // R65
        var understood = (Understanding.Understood) pressed(reader, PartStat.ACCEPTED, "");

        assertThat(understood.answer().guests()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whatTheCalendarWritesIsNotThePersonsWord(ReplyReader reader) {
        var words = new Words(
                "Declined: Avond",
                "Tom has declined this invitation.\n\nInvitation from Google Calendar",
                List.of(reply(Method.REPLY, PartStat.DECLINED, "", false)));

        assertThat(reader.read(words, Context.NONE).remarks().reply()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Wanneer krijgen we het adres?                                          | 1
                    Kun je me meer informatie over de toegang voor mijn rolstoel sturen?    | 1
                    When maandag 13 feb. 2017 18:00                                         | 0
                    Wanneer                                                                 | 0
                    Where: https://maps.example/?q=buurthuis                                | 0
                    View all guest info https://calendar.google.com/calendar/event?eid=1    | 0
                    Microsoft Teams Hulp nodig?                                             | 0
                    Meer informatie over deze uitnodiging                                   | 0
                    """)
    void whatTheyAskIsNotTakenForTheCalendars(String line, int asked) {
        Understanding understanding = SHIPPED.read(
                new Words("", line, List.of(reply(Method.REPLY, PartStat.ACCEPTED, "", false))), ON_A_MONDAY);

        assertThat(understanding.remarks().asks()).hasSize(asked);
        assertThat(understanding.remarks().reply()).isEqualTo(asked > 0 ? line : "");
    }

    private static Understanding pressed(ReplyReader reader, PartStat pressed, String comment) {
        return reader.read(button(Method.REPLY, pressed, comment, false), Context.NONE);
    }

    private static Words button(Method method, PartStat pressed, String comment, boolean recurrence) {
        return new Words("Accepted: Avond", "", List.of(reply(method, pressed, comment, recurrence)));
    }

    private static CalendarReply reply(Method method, PartStat pressed, String comment, boolean recurrence) {
        return new CalendarReply(method, new EventUid("u@example.nl"), 0, null, pressed, null, comment, 2, recurrence);
    }

    private static Coming coming(Understanding understanding) {
        return ((Understanding.Understood) understanding).answer().coming();
    }

    private static String verdict(Understanding understanding) {
        return Example.verdict(understanding);
    }
}
