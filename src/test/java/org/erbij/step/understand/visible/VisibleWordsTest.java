package org.erbij.step.understand.visible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VisibleWordsTest {
    private static final String OURS =
            "Kom je maandag naar onze avond over techniek en samenleving?\nLaat het ons weten voor zaterdag.";
    private static final List<String> NOTHING = List.of();

    private final VisibleWords words = new VisibleWords();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op ma 30 jan. 2017 om 10:02 schreef Kars <kars@example.nl>:\n\n> Kom je?",
                "Op ma 30 jan. 2017 om 10:02 schreef Kars de Vries\n<kars@example.nl>:\n\n> Kom je?",
                "On Mon, Jan 30, 2017 at 10:02 AM Kars wrote:\n> Are you coming?",
                "On Monday, January 30, 2017, 10:02:00 AM GMT+1,\nKars <kars@example.nl> wrote:\n\nAre you coming?",
                "Van: Kars\nVerzonden: maandag 30 januari 2017 10:02\nAan: Anne\nOnderwerp: Avond\n\nKom je?",
                "From: Kars\nSent: Monday\nTo: Anne\nSubject: Evening\n\nAre you coming?",
                "From: Kars Sent: Monday\nTo: Anne Subject: Evening\n\nAre you coming?",
                "Van: Kars Verzonden: maandag Aan: Anne\n\nKom je?",
                "Van: Kars\nDatum: ma 30 jan. 10:02\nAan: Anne\n\nIk kom niet.",
                "________________________________\nVan: Kars <kars@example.nl>\nVerzonden: maandag\nAan: Anne\n\nKom je?",
                "-----Oorspronkelijk bericht-----\nVan: Kars\nVerzonden: maandag\n\nKom je?",
                "----Origineel Bericht----\nVan : kars@example.nl\nDatum : 30-01-2017\n\nKom je?",
                "-----Original Message-----\nFrom: Kars\nSent: Monday\n\nAre you coming?",
                "Op 30 jan. 2017, om 10:02 heeft Kars <kars@example.nl> het volgende geschreven:\n\nKom je?",
                "Kars schreef op ma 30-01-2017 om 10:02 [+0100]:\n> Kom je?",
                "-- \nAnne\n06 12345678",
                "Met vriendelijke groet,\nAnne de Wit\nOntwerper",
                "Verstuurd vanaf mijn iPhone",
                "Sent from my Galaxy",
                "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
                "Raadpleeg voor onze disclaimer: www.woonkring.example/disclaimer",
                "Verzonden via de Proximus-webmail",
                "Verkrijg BlueMail voor Android",
                "Op 30 januari 2017 10:02:22 CET schreef Kars <kars@example.nl>:\n>Kom je?\n>\n>---\n>\n>Are you coming?",
                "| Kom je?\n|\n| ---\n|\n| Are you coming?"
            })
    void keepsOnlyWhatThePersonWrote(String below) {
        assertThat(words.in("Ik kom graag.\n\n" + below, NOTHING)).isEqualTo("Ik kom graag.");
    }

    @Test
    void keepsAnswersBelowAndBetweenMarkedLines() {
        assertThat(words.in("> Kom je?\nJa.\n> Met wie?\nAlleen.", NOTHING))
                .contains("Ja.")
                .contains("Alleen.")
                .doesNotContain("Kom je");
    }

    @Test
    void keepsTheAnswerBelowOurTextQuotedWithoutMark() { // case 28a
        String mail = "Van: Kars\nVerzonden: maandag\nAan: Anne\n\n" + OURS + "\n\nNee, helaas.";

        assertThat(words.in(mail, List.of(OURS))).isEqualTo("Nee, helaas.");
    }

    @Test
    void knowsOurTextWithoutAnyHeading() { // case 19, case 28b
        assertThat(words.in("Ik kom.\n\n" + OURS, List.of(OURS))).isEqualTo("Ik kom.");
        assertThat(words.in(OURS.replace(" en ", "\nen "), List.of(OURS))).isEmpty();
    }

    @Test
    void keepsAJourneyThatLooksLikeAHeader() {
        String mail =
                "Ik zoek vervoer:\n\nVan: Hoorn, station\nAan: de zaal\nDatum: maandag 13 februari, 17:00\n\nMaar ik kom!";

        assertThat(words.in(mail, NOTHING)).isEqualTo(mail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From my side no more email please.",
                "Van mijn kant graag geen email meer.",
                "Verzonden via email en per post: ik kom niet op de 13e.",
                "From my voicemail you know already: I can't come.",
                "Verstuurd via de webmail van mijn zus. Ik kom!",
                "Haal Bluemail eens van je telefoon, ik kom!",
                "Zie www.example.org/disclaimer voor de kleine lettertjes, en Bas komt ook.",
                "We komen, met de regels van www.example.org/disclaimer",
                "Disclaimer: ik kom met drie kinderen, bel 06-12345678 als dat niet kan.",
                "Kleine disclaimer: mail me op anne@example.org.\n\nIk kom dus wel.",
                "Ik zoek een lift.\nVan: Utrecht Aan: Amsterdam\nIk kom dus graag.",
                "From: Utrecht To: Amsterdam, who can drive? I'm coming!"
            })
    void keepsWhatOnlyLooksAdded(String words) {
        assertThat(this.words.in(words, NOTHING)).isEqualTo(words);
    }

    @Test
    void keepsWhatStandsBelowAReferenceToADisclaimer() {
        String mail = "Ik kom.\n\nOnze disclaimer: www.example.org/disclaimer\n\nPS Piet komt ook mee";

        assertThat(words.in(mail, NOTHING)).isEqualTo("Ik kom.\n\nPS Piet komt ook mee");
    }

    @Test
    void readsAnyNumberOfHeadingsBelowEachOther() {
        String headings = "---- Original Message ----\n".repeat(9_000);

        assertThat(words.in("Ik kom.\n" + headings, NOTHING)).isEqualTo("Ik kom.");
    }

    @Test
    void keepsAFace() {
        assertThat(words.in("Ik kan niet\n>_<\nsorry", NOTHING)).contains(">_<");
    }

    @Test
    void neverLosesASentenceBelowAGreeting() {
        assertThat(words.in("Dank!\n\nGroet, Anne\n\nPS ik kom met de trein", NOTHING))
                .contains("PS ik kom met de trein");
    }
}
