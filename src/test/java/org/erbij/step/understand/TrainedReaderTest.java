package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reader as shipped")
final class TrainedReaderTest {
    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending  | Ik kom.
                    attending  | Ja, ik ben erbij!
                    attending  | Ja graag, tot maandag.
                    attending  | Natuurlijk ben ik erbij.
                    attending  | Hierbij bevestig ik mijn komst.
                    attending  | I'll be there.
                    attending  | Count me in!
                    attending  | Yes, I will attend.
                    declined   | Ik kan helaas niet.
                    declined   | Ik zal niet aanwezig zijn.
                    declined   | Nee, die avond ben ik verhinderd.
                    declined   | Sorry, I can't make it.
                    declined   | I will not be attending.
                    declined   | Unfortunately I have to work that evening.
                    declined   | Ik kan maandag helaas niet komen.
                    declined   | Ziek geworden, ik kan dan helaas niet komen.
                    interested | Ik weet het nog niet, misschien.
                    interested | Ik kan niet, maar hou me op de hoogte.
                    interested | Maybe, I'll let you know on Thursday.
                    interested | I can't come but please keep me posted.
                    """)
    void readsWhatPeopleMostlyWrite(String label, String reply) {
        assertThat(Example.verdict(read(reply))).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja 👍",
                "jaaaa gezellig!!!",
                "ja ❤️",
                "Zeker! Wat is het adres?",
                "Ja leuk, wat kost het pp?",
                "Hoi Anne, ja graag! Moet ik iets meenemen?",
                "Absolutely!",
                "Yesss",
                "Yes please, what time?",
                "Sure! Can I bring anything?",
                "Ja 🎉",
                "Yes 😀!"
            })
    void believesAYesInThePlainestWordsThatAsksAtMost(String reply) {
        assertThat(Example.verdict(read(reply))).isEqualTo("attending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja ja.",
                "Ja graag, melk en suiker.",
                "Ja, maar op welke vraag?",
                "Ja dag! Wie organiseert er nou iets zonder zaal?",
                "Sure, I can translate the flyer, when do you need it?",
                "Ja 🙄",
                "yes 😢",
                "Ja :(",
                "Ja leuk! Kan het ook op dinsdag?",
                "Sure! Could we do another week?",
                "Yes please, is it possible on Tuesday instead?",
                "Ja leuk! Of een half uur later?"
            })
    void leavesAYesToSomethingElseToAPerson(String reply) {
        assertThat(Example.verdict(read(reply))).isEqualTo("unclear");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending  | I can't do stairs and I can't sing, but Monday I'm all yours.
                    attending  | Ik kan niet koken, maandag eet ik bij jullie mee.
                    declined   | Ja ik kom! O wacht, maandag? Dan werk ik, dus nee.
                    """)
    void isSureEnoughToOverruleWhatThePhrasesSay(String label, String reply) {
        assertThat(Example.verdict(read(reply))).isEqualTo(label);
        assertThat(Example.verdict(new RuleReader().read(Words.of(reply), Context.NONE)))
                .isNotEqualTo("unclear")
                .isNotEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is er een lift in het gebouw?",
                "Bedankt voor de uitnodiging.",
                "Mijn zus komt.",
                "Where is it exactly?",
                "What a lovely initiative."
            })
    void leavesToAPersonWhatSaysNothingOfComing(String reply) {
        assertThat(Example.verdict(read(reply))).isEqualTo("unclear");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haal me alsjeblieft van de lijst.",
                "Ik wil geen mail meer van jullie.",
                "Please take me off your list.",
                "Unsubscribe"
            })
    void seesWhoWantsNoMoreMail(String reply) {
        assertThat(read(reply).remarks().asksToLeave()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Haal me van de lijst met twijfelaars, ik kom!",
                "Ik kan niet, maar haal me niet van de lijst.",
                "I can't come this time, but don't take me off the list."
            })
    void takesNobodyOffTheListWhoDidNotAsk(String reply) {
        assertThat(read(reply).remarks().asksToLeave()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ik kom. Ik eet vegetarisch.              | Ik eet vegetarisch.
                    Ja, ik ben erbij! Ik ben vegetariër.     | Ik ben vegetariër.
                    Ik kom graag. Ik ben allergisch voor noten. | Ik ben allergisch voor noten.
                    Ik ben er, maar ik kom een kwartier later. | ik kom een kwartier later
                    I'll be there. I'm vegan, by the way.    | I'm vegan
                    Count me in! I use a wheelchair.         | I use a wheelchair.
                    """)
    void notesWhatTheOrganizerShouldKnowOfWhoComes(String reply, String note) {
        assertThat(read(reply).remarks().notes()).anyMatch(noted -> noted.contains(note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja, ik ben erbij! Leuk dat je dit doet.",
                "Ik kom. Tot maandag en groeten aan Els.",
                "I'll be there. Thanks for asking me, see you Monday!",
                "Ik kom. Is er een lift?"
            })
    void notesNothingWhereThereIsNothingToKnow(String reply) {
        assertThat(read(reply).remarks().notes()).isEmpty();
    }

    @Test
    void saysWhichClauseDecided() {
        assertThat(read("Wat leuk dat je schrijft. Ik ben erbij maandag! Groeten, Anna")
                        .remarks()
                        .because())
                .anyMatch(clause -> clause.contains("Ik ben erbij"));
    }

    @Test
    void clausesThatFollowUponEachOtherAreCitedInOne() {
        assertThat(read("Ik kan niet, maar hou me op de hoogte.").remarks().because())
                .containsExactly("Ik kan niet, maar hou me op de hoogte.");
        assertThat(read("Ik kan niet. Veel plezier met de soep! Hou me wel op de hoogte.")
                        .remarks()
                        .because())
                .containsExactly("Ik kan niet.", "Hou me wel op de hoogte.");
    }

    @Test
    void decidesLessWhenItMustBeSurer() {
        String hedged = "Ik denk dat het wel lukt, al is het druk.";

        assertThat(Example.verdict(new TrainedReader(0.9999).read(Words.of(hedged), Context.NONE)))
                .isEqualTo("unclear");
        assertThat(new TrainedReader(0).read(Words.of(hedged), Context.NONE))
                .isInstanceOf(Understanding.Understood.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Haal me daarna van de lijst                    | Maandag kom ik nog graag.
                    Please take me off the mailing list after this | I'll be there on Monday.
                    Graag uitschrijven van de mailinglijst         | Misschien kom ik maandag, ik weet het nog niet.
                    """)
    void aWishToLeaveInTheSubjectIsNotLostBesideAnAnswer(String subject, String reply) {
        Understanding understanding = reader.read(new Words(subject, reply, List.of()), Context.NONE);

        assertThat(Example.verdict(understanding)).isEqualTo("unclear");
        assertThat(understanding.remarks().mayAskToLeave()).isTrue();
    }

    @Test
    void anotherSubjectIsNoWishToLeave() {
        Understanding understanding = reader.read(
                new Words("Outlook bleef jullie als spam melden", "Ik ben er maandag bij!", List.of()), Context.NONE);

        assertThat(Example.verdict(understanding)).isEqualTo("attending");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have a cold and would rather not get any of you sick, so I'll stay home on Monday.",
                "Mijn werkgever heeft de toestemming ingetrokken, dus ik kom niet.",
                "Sorry voor de late reactie, Outlook bleef jullie als spam melden. Ik kan maandag niet.",
                "I no longer want to get home after midnight, so not this time.",
                "Deregistreer mij voor maandag, ik ben ziek."
            })
    void aNoWithSuchWordsIsNoWishToLeave(String reply) {
        Remarks remarks = read(reply).remarks();

        assertThat(remarks.asksToLeave()).isFalse();
        assertThat(remarks.mayAskToLeave()).isFalse();
    }

    private Understanding read(String reply) {
        return reader.read(Words.of(reply), Context.NONE);
    }
}
