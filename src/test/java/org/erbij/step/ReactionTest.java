package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.TrainedReader;
import org.erbij.step.understand.Understanding;
import org.erbij.step.understand.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An emoji pressed below our mail is no answer, with the reader as shipped, however sure it would be of the words (R70). */
final class ReactionTest {
    private static final String BECAUSE = "reacted with an emoji, and wrote no words";
    private static final TrainedReader SHIPPED = new TrainedReader();
    private static final TrainedReader DECIDES_ALWAYS = new TrainedReader(0);

    static List<MailCase> reactions() {
        return MailCase.all().stream()
                .filter(mail -> mail.name().startsWith("reaction-"))
                .toList();
    }

    @Test
    void thereAreReactionsOfTwoPrograms() {
        assertThat(reactions())
                .extracting(MailCase::name)
                .contains("reaction-gmail", "reaction-gmail-alone", "reaction-outlook-dutch");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reactions")
    void waitsForTheOrganizer(MailCase mail) {
        ReceivedMessage message = new MimeMessageParser().parse(MailCase.raw(mail.mail()));

        for (TrainedReader reader : List.of(SHIPPED, DECIDES_ALWAYS)) {
            Understanding understanding = reader.read(Words.of(message), Context.NONE);

            assertThat(because(understanding)).isEqualTo(BECAUSE);
            assertThat(understanding.remarks().language()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍\n\nAnne reacted via Gmail",
                "❤️\nAnne reacted via [Gmail](https://www.google.com/gmail/about)",
                "😆\n\nJ. de Wit heeft via Gmail gereageerd",
                "Anne de Wit reageerde op uw bericht:",
                "[heart]  Anne de Wit reacted to your message:",
                "Anne reacted to your email:\n\nKom je maandag naar onze avond?"
            })
    void isKnownByItsWords(String text) {
        assertThat(because(DECIDES_ALWAYS.read(Words.of(text), Context.NONE))).isEqualTo(BECAUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja, ik kom! Ik zag dat Anne reageerde op je bericht",
                "Sorry dat ik niet eerder reageerde op je mail. Ik kom graag, met Piet!",
                "Sorry I only now reacted to your mail\nCount me in!",
                "Ik kom!\n\nAnne",
                "Yes please!\nI should have reacted to your message earlier, sorry.",
                "Mijn vrouw heeft gereageerd op uw mail.\nWilt u mij van de lijst halen?",
                "- Mijn vrouw heeft gereageerd op uw mail.\nWilt u mij van de lijst halen?",
                "Mijn vrouw heeft gereageerd op uw mail:\nwij kunnen helaas niet komen."
            })
    void whoWritesWordsAnswers(String text) {
        assertThat(because(SHIPPED.read(Words.of(text), Context.NONE))).isNotEqualTo(BECAUSE);
    }

    private static String because(Understanding understanding) {
        return understanding.match(understood -> "understood", unclear -> unclear.because());
    }
}
