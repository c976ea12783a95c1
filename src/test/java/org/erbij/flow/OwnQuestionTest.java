package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R36: what only a person asks keeps a mail from being dropped as a machine's; what machines ask does not. */
final class OwnQuestionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Waar is het?",
                "Waar is het",
                "Hoe laat is het?",
                "Welke zaal?",
                "Is er een lift?",
                "En is er ook iets vegetarisch?",
                "Mag Lotte ook mee?",
                "Kan mijn collega komen?",
                "Can my colleague come instead?",
                "Mag ik mijn zus meenemen?",
                "Mag ik vragen wie er spreekt?",
                "Kun je mij het adres sturen?",
                "Hoi, kunt u mij het adres sturen",
                "Zou je mij het adres willen sturen.",
                "Hoe kom je er vanaf het station?",
                "Nog een vraag: is er een lift?",
                "Could you send me the address?",
                "Could you send\nme the address",
                "Is there parking?",
                "May I bring my sister?",
                "Which room?",
                "One more question: is there parking?",
                "Ik heb nog een vraag, waar is het?",
                "Twee vragen: waar en hoe laat?",
                "Mag ik iets vragen, waar is het?",
                "I have a question, where is it?",
                "Kun je het adres per mail sturen?",
                "Could you mail me the address?",
                "Kan ik je even bellen?",
                "Could someone help me with the stairs?",
                "Heeft u een lift?",
                "Have you got a ramp for wheelchairs?",
                "Moeten we buiten wachten?",
                "Waar kan ik terecht met de auto?",
                "Met welke tram kom je daar?",
                "Kom jij zelf ook?",
                "Waar kan ik parkeren",
                "Hoe kom ik er",
                "Where do I park",
                "When does it start",
                "Mag mijn zus mee",
                "Zou ik het adres kunnen krijgen",
                "Beste Kars, kun je mij het adres sturen",
                "Hallo Kars, is er een lift",
                "Kunt u het adres opnieuw sturen?",
                "Could you resend the address?",
            })
    void aPersonAsks(String sentence) {
        assertThat(OwnQuestion.is(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dringend?",
                "Spoed?",
                "Haast?",
                "Is er brand?",
                "Is er iets anders?",
                "Iets dat niet kan wachten?",
                "Nog vragen?",
                "Heeft u een vraag?",
                "Heeft u onze website al gezien?",
                "Hulp nodig?",
                "Bericht achterlaten?",
                "Liever bellen?",
                "Kunt u niet wachten, dan is mijn collega er voor u.",
                "Kan je mijn collega bellen.",
                "Wilt u dit wijzigen in uw adresboek?",
                "Kan mijn collega uw vraag beantwoorden?",
                "Could my colleague assist you?",
                "Mijn nieuwe adres is bas@example.com, zakelijk kun je terecht bij mijn opvolgster Ilse.",
                "Tot die tijd kun je bij Sanne langs.",
                "In dringende gevallen kunt u contact opnemen met mijn collega",
                "Als het zo lang niet duren kan kun je mijn collega Tom vragen.",
                "Urgent?",
                "Is it an emergency?",
                "Any questions?",
                "Have you seen our FAQ?",
                "Have you tried turning it off and on again?",
                "Need help?",
                "Is there anything else?",
                "Would you please call my colleague.",
                "Would you update your address book, please?",
                "Volg het op https://pakket.example/volg?nummer=12",
                "Heeft u een dringende vraag of opmerking?",
                "Wist u dat u ons ook op Instagram vindt?",
                "Kunt u zo lang niet wachten?",
                "Need an answer sooner?",
                "Can't it keep until then?",
                "Was dit antwoord nuttig?",
                "Wat kunnen wij voor u betekenen?",
                "How can we help you?",
                "Bent u al klant?",
                "Wachtwoord vergeten?",
                "Why am I getting this?",
                "Could you please resend your message after the 20th.",
                "Wilt u uw bericht na de 20e opnieuw sturen?",
                "Kunt u uw bericht opnieuw sturen?",
            })
    void aMachineAsks(String sentence) {
        assertThat(OwnQuestion.is(sentence)).isFalse();
    }

    @Test
    void howeverOftenSomebodySaysHello() {
        assertThat(OwnQuestion.is("hoi, ".repeat(5000) + "is er een lift?")).isFalse();
        assertThat(OwnQuestion.is("and ".repeat(200) + "is there a lift?")).isTrue();
    }

    /** As they stand in a quotation that has lost its marks. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bijeenkomst 13 februari: kom je ook?",
                "/ Meeting 13 February: will you come?",
                "Avond over techniek, komt u ook?",
                "Onderwerp: Ga je mee?",
                "Subject: Re: Shall we walk?",
            })
    void ourOwnSubjectAsks(String sentence) {
        assertThat(OwnQuestion.is(sentence)).isFalse();
    }
}
