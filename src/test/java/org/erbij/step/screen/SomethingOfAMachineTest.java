package org.erbij.step.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R36: which words are so much a machine's that a mail without an answer is perhaps one's, however much a person's it sounds. */
final class SomethingOfAMachineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wij zitten drie weken op wintersport. Na 3 maart zijn we er weer.",
                "Op dit moment ben ik op een congres in Wenen.",
                "Mijn studieverlof duurt tot de zomer.",
                "Ik heb zorgverlof. Wie iets nodig heeft, vindt Femke op kamer 12.",
                "Mijn werkdagen zijn maandag en donderdag.",
                "Op woensdag werk ik niet. Donderdag zie ik alles.",
                "Ik ben aan het rijden en kijk bij de volgende pauze.",
                "Zonder internet in de bergen, wat een rust.",
                "Deze collega is langdurig ziek. Dossiers zijn verdeeld over de afdeling.",
                "Door drukte reageer ik langzamer. Uw bestelling is vast al onderweg.",
                "De salon is gesloten van 1 tot 14 februari.",
                "Ik kijk in deze bus eenmaal, hooguit twee keer per week.",
                "Per 1 maart wordt dit account verwijderd.",
                "Uw klacht is geregistreerd. Binnen de wettelijke termijn krijgt u bescheid.",
                "We ontvingen je bericht en zoeken het uit.",
                "Dit is een standaardantwoord van de griffie.",
                "Heeft u een vraag over de hondenbelasting? Kijk dan op de site.",
                "Je hebt 3 nieuwe berichten in je buurtapp.",
                "Reageren is niet nodig.",
                "I'm on garden leave and enjoying it.",
                "At a conference in Porto, with poor coffee and good talks.",
                "My working days are Tuesday and Wednesday.",
                "I don't work on Fridays, so this one waits.",
                "I'm driving. I'll look when I have parked.",
                "Somewhere on the Hebrides with no signal.",
                "In court all week, as ever in February.",
                "The shop is closed until the 14th.",
                "I only check this twice a week, on a good week.",
                "Your request has been logged. A volunteer picks it up.",
                "We aim to answer letters in the order in which they come.",
                "If you have a question about the allotments, the board outside has it all.",
                "No reply is needed.",
                "You have 2 new messages.",
                "Le magasin est en vacances, de retour le 3 mars.",
            })
    void isThere(String text) {
        assertThat(weighed(text).likeness()).isNotEqualTo(Likeness.NONE);
    }

    /** What people write who have not decided, or thank, or ask. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bedankt voor je bericht!",
                "Thank you for your message! I have to look at my diary.",
                "Leuk idee. Ik denk erover na en hoor eerst wat mijn man vindt.",
                "Hoe laat begint het ook alweer?",
                "Ik heb je berichtje gezien, straks meer.",
                "Is there a lift? My knee is bad.",
                "Who else is on the list?",
                "Wat een mooie foto bij de uitnodiging.",
                "Klinkt goed, even met werk overleggen.",
                "Sounds lovely, I need to ask my sister first.",
            })
    void isNotThere(String text) {
        assertThat(weighed(text).likeness()).isEqualTo(Likeness.NONE);
    }

    /** Beside which a wish to leave is in doubt: machines tell how to leave, and that an address is to be taken off. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MUCH | Dit e-mailadres is niet meer in gebruik. Verwijder dit adres uit uw adresboek.",
                "MUCH | This email address is no longer in use. Please remove it from your address book.",
                "MUCH | Thank you for your message. We will reply within two days. If you no longer wish to receive our emails, unsubscribe here.",
                "SOME | Ik ben met pensioen en lees dit soort dingen niet meer. Mijn adres kan er bij jullie uit.",
                "NONE | Geen interesse, graag mijn e-mailadres verwijderen.",
            })
    void isMuchOrLittle(Likeness likeness, String text) {
        assertThat(weighed(text).likeness()).isEqualTo(likeness);
    }

    private static AutomaticText weighed(String text) {
        return AutomaticText.weigh(AutomaticSubject.NO, NewText.of(text).words(), false);
    }
}
