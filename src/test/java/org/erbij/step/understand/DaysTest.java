package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.erbij.step.understand.Context.Ours;
import org.erbij.step.understand.clause.Days;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A day in an answer")
final class DaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final LocalDateTime FRIDAY_NIGHT = FRIDAY.atTime(19, 30);
    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ja leuk, tot vrijdag!            | Ja leuk, tot maandag!
                    Vrijdagavond en zaterdag         | Maandagavond en zaterdag
                    maandag niet, Fridays neither    | vrijdag niet, Mondays neither
                    27 november, de 27e of 27-11     | 13 februari, de 13e of 13-2
                    the 27th, 27th of Nov, 27/11/26  | the 13th, 13th of februari, 13/2/26
                    November 27th or nov 27          | februari 13th or februari 13
                    13 februari of de 13e            | 27 november of de 27e
                    om 18.30 uur, met 27 mensen      | om 18.30 uur, met 27 mensen
                    28 november, 27 maart, 30-02     | 28 november, 27 maart, 30-02
                    vrijdagmarkt                     | vrijdagmarkt
                    """)
    void isHeardAsOfTheEveningThatReadingWasLearnedFor(String written, String heard) {
        assertThat(new Days(List.of(FRIDAY_NIGHT), null).heard(written, false)).isEqualTo(heard);
    }

    @Test
    void countsFromTheDayOnWhichItIsWritten() {
        assertThat(heard("Vanavond ben ik er. Tot straks! See you tonight", FRIDAY))
                .isEqualTo("maandagavond ben ik er. tot dan! See you monday evening");
        assertThat(heard("Morgenavond? Tot morgen! Goede morgen.", FRIDAY.minusDays(1)))
                .isEqualTo("maandagavond? Tot maandag! Goede morgen.");
        assertThat(heard("Vanavond laat ik het weten, tot straks", FRIDAY.minusDays(3)))
                .isEqualTo("dinsdagavond laat ik het weten, tot straks");
    }

    private static String heard(String written, LocalDate day) {
        return new Days(List.of(FRIDAY_NIGHT), day).heard(written, false);
    }

    @Test
    void ofAnEventThatIsPastIsADayLikeAnotherWhileOneIsAhead() {
        List<LocalDateTime> both = List.of(FRIDAY_NIGHT.minusDays(20), FRIDAY_NIGHT);

        assertThat(new Days(both, FRIDAY.minusDays(5)).heard("zaterdag 7 november of vrijdag", false))
                .isEqualTo("zaterdag 7 november of maandag");
    }

    @Test
    void ofSeveralThatAreAheadIsLeftAsItIs() {
        List<LocalDateTime> both = List.of(FRIDAY_NIGHT.plusDays(1), FRIDAY_NIGHT);

        assertThat(new Days(both, FRIDAY.minusDays(5)).heard("zaterdag of vrijdag", false))
                .isEqualTo("zaterdag of vrijdag");
    }

    @Test
    void isOfTheEventThatTheSubjectNames() {
        Context both = context(
                new Ours(List.of("Herfstwandeling"), FRIDAY_NIGHT),
                new Ours(List.of("Zangavond", "Singing"), FRIDAY_NIGHT.plusDays(1)));

        assertThat(verdict("Re: Uitnodiging: Zangavond", "Leuk, tot zaterdag!", both))
                .isEqualTo("attending");
        assertThat(verdict("Re: Uitnodiging: Herfstwandeling", "Leuk, tot vrijdag!", both))
                .isEqualTo("attending");
        assertThat(verdict("Re: Uitnodiging: Herfstwandeling", "Leuk, tot zaterdag!", both))
                .isNotEqualTo("attending");
    }

    private String verdict(String subject, String reply, Context context) {
        Instant at = FRIDAY.minusDays(7).atTime(12, 0).toInstant(ZoneOffset.UTC);
        return Example.verdict(reader.read(new Words(subject, reply, List.of(), at), context));
    }

    private static Context context(Ours... events) {
        return new Context(List.of(events), List.of(), ZoneOffset.UTC);
    }

    @Test
    void hasItsPartsExchangedWhereTheEventIsInTheAfternoonOrMorning() {
        String written =
                "Vrijdagmiddag niet, 's avonds wel. Goede middag! That afternoon, one evening, die namiddag, ochtend";

        assertThat(new Days(List.of(FRIDAY.atTime(15, 0)), null).heard(written, false))
                .isEqualTo(
                        "Maandagavond niet, 's middags wel. Goede middag! That evening, one afternoon, die avond, ochtend");
        assertThat(new Days(List.of(FRIDAY.atTime(10, 0)), null).heard("'s ochtends, 's morgens; this morning", false))
                .isEqualTo("'s avonds, 's avonds; this evening");
        assertThat(new Days(List.of(FRIDAY_NIGHT, FRIDAY.atTime(15, 0)), null).heard("'s middags", false))
                .isEqualTo("'s middags");
    }

    @Test
    void isLeftAsItIsWhereNoEventIsKnown() {
        assertThat(Days.UNKNOWN.heard("vrijdag 27 november", false)).isEqualTo("vrijdag 27 november");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending  | Graag, tot vrijdag.
                    attending  | Great, see you Friday!
                    attending  | Ik ben er de 27e bij!
                    attending  | Nov 27 works for me
                    attending  | Reken op 2-3 personen, we komen zeker!
                    declined   | 27 november kan ik helaas niet
                    declined   | Fridays are bad for me.
                    unclear    | Ik kom maandag
                    unclear    | I'll come on Monday
                    interested | Ik laat het zondag weten.
                    unclear    | De 13e kan ik wel
                    unclear    | Vrijdag kan ik niet, zaterdag wel.
                    unclear    | I'll be there on the 26th!
                    unclear    | Ik kom woensdagavond graag.
                    unclear    | Ik kom graag op 16/2!
                    unclear    | Ik ben erbij op 16-2.
                    declined   | Ik ben van zondag tot zaterdag op vakantie, dus ik kan niet.
                    """)
    void isReadAsOfThisEvent(String label, String reply) {
        assertThat(Example.verdict(read(reply, FRIDAY.minusDays(7)))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending | Ja graag, tot straks!
                    attending | Prima, tot vanavond!
                    declined  | Vandaag lukt niet, sorry
                    declined  | Ik ben ziek, kan vanavond niet
                    """)
    void isReadOnTheDayItself(String label, String reply) {
        assertThat(Example.verdict(read(reply, FRIDAY))).isEqualTo(label);
    }

    @Test
    void ofAnAfternoonIsReadSo() {
        var context = context(new Ours(List.of(), FRIDAY.atTime(15, 0)));

        assertThat(Example.verdict(reader.read(Words.of("'s Middags kan ik niet, 's avonds wel."), context)))
                .isNotEqualTo("attending");
        assertThat(Example.verdict(reader.read(Words.of("Die middag kan ik er helaas niet bij zijn."), context)))
                .isEqualTo("declined");
        assertThat(Example.verdict(reader.read(Words.of("Leuk, ik ben er die middag bij!"), context)))
                .isEqualTo("attending");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unclear    | We kunnen vanavond wel!
                    unclear    | Ik ben er vanavond toch niet bij, sorry!
                    unclear    | Tot straks!
                    interested | Ik laat het vanavond weten.
                    """)
    void ofThisEveningIsAboutAnotherWhereOursIsAhead(String label, String reply) {
        assertThat(Example.verdict(read(reply, FRIDAY.minusDays(8)))).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    unclear  | Ik kan er de 20e niet bij zijn, sorry.
                    unclear  | 20 november kan ik helaas niet
                    unclear  | I can't make it on Thursday, sorry
                    unclear  | The 20th works for me, I will be there!
                    unclear  | De 20e kan ik, ik kom!
                    attending | De 20e kon ik niet, de 27e kan ik wel. Ik kom!
                    declined | De 20e kon ik, maar de 27e kan ik helaas niet.
                    declined | Ik kan de 26e en de 27e niet.
                    declined | Vrijdag kan ik helaas niet.
                    declined | Ik kan er helaas niet bij zijn.
                    """)
    void thatItIsNoMoreIsNotMeant(String label, String reply) {
        var moved =
                context(new Ours(List.of(), FRIDAY_NIGHT, List.of(FRIDAY.minusDays(7), FRIDAY.minusDays(1), FRIDAY)));
        Instant at = FRIDAY.minusDays(9).atTime(12, 0).toInstant(ZoneOffset.UTC);

        assertThat(Example.verdict(reader.read(new Words("", reply, List.of(), at), moved)))
                .isEqualTo(label);
    }

    @Test
    void isCitedAsItWasWritten() {
        assertThat(read("Hoi, tot vrijdag, ik ben erbij!", FRIDAY.minusDays(7))
                        .remarks()
                        .because())
                .allSatisfy(clause -> assertThat(clause).doesNotContainIgnoringCase("maandag"))
                .isNotEmpty();
    }

    private Understanding read(String reply, LocalDate day) {
        var context = context(new Ours(List.of(), FRIDAY_NIGHT));
        return reader.read(new Words("", reply, List.of(), day.atTime(12, 0).toInstant(ZoneOffset.UTC)), context);
    }
}
