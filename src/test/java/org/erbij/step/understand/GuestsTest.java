package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.step.understand.clause.Clauses;
import org.erbij.step.understand.guests.Brought;
import org.erbij.step.understand.guests.Guests;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Sentences;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuestsTest {
    private final Guests guests = new Guests(Phrasebook.SHIPPED);
    private final Clauses clauses = new Clauses(Phrasebook.SHIPPED);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We komen met z'n drietjes | 2",
                "Wij zijn met vier, mij meegerekend | 3",
                "We will be three: me, my sister and her friend | 2",
                "Five from the kitchen, myself included | 4",
                "The two of us will be there | 1",
                "Put us both down, please | 1",
                "Table for four, please | 3",
                "Party of six! | 5",
                "Twee stoelen graag | 1",
                "Ik kom, dat zijn er dus twee | 1",
                "Zet ons maar op vijf | 4",
                "2x graag | 1",
                "We'll be there on Saturday after all, the two of us and our baby | 2",
                "We komen met z'n tweeën en de kinderen | 3",
                "We komen met ons gezin, twee volwassenen en twee kinderen | 3",
                "We are two adults and three kids | 4",
                "Count me in, plus the kids (three of them). | 3",
                "Me and the two flatmates, three in total | 2",
                "I'm in, and my sister too | 1",
                "Ja, ik kom, mijn ouders ook en mijn broertje | 3",
                "Komen met vijf man | 4",
                "Sure, Anna and I will come | 1",
                "Absolutely, my wife and I will come | 1",
                "Natuurlijk, Piet en ik komen | 1",
                "Ik doe mee met mijn vrouw | 1",
                "Doe mee met 2 vrienden | 2",
                "Doe mij maar 2 stoelen | 1",
                "You may expect me and my brother | 1",
                "Verwacht mij en een vriendin rond zessen | 1",
                "Mijne vent en ik zijn er zeker bij | 1",
                "Myself and my dear wife shall attend | 1",
                "Toffe vent die spreker, ik kom | 0",
                "Doe mij maar een stoel bij het raam | 0",
                "Zet mij maar op de lijst met 2 personen | 1",
                "Ik doe mee met de quiz | 0",
                "Wij komen graag met z'n 2en | 1",
                "Peter en ik komen, en onze zoon ook | 2",
                "Tim and I will come, and our baby too | 2",
                "Count us in: two adults, one baby. | 2",
                "We komen met z'n drieën, met de trein | 2"
            })
    void theWriterIsOneOfAllWhoCome(String said, int expected) {
        assertThat(in(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Count me in, +1 | 1",
                "Akela, Baloe en ik komen | 2",
                "My husband, our two kids and I will come | 3",
                "Me and Linda are coming | 1",
                "me and ciara are coming | 1",
                "Ik neem Lotte mee | 1",
                "Ik neem twee van onze jongens mee | 2",
                "Behalve ikzelf komen Bram en Fenna ook | 2",
                "Ik kom en mijn dochter komt mee om te tolken | 1",
                "Mijn buurvrouw schuift ook aan | 1",
                "Please register me and one guest, my colleague Ms Adeyemi | 1",
                "I am bringing my wife, if that is all right | 1",
                "Ik kan er maandag bij zijn, met mijn vriendin | 1",
                "Ik zal er zijn met mijn vriendin | 1",
                "Ik kom met mijn schoonouders | 2",
                "See you at 6 then! | 0",
                "I'll be there at 7 then! | 0",
                "Ik ben er maandag om 6 samen met mijn vrouw. | 1",
                "Ik neem een taart mee voor 8 personen | 0",
                "Ik kom graag en kan soep maken voor 10 mensen. | 0",
                "Ik heb nog plek voor 3 personen in de auto. | 0",
                "I have room for 3 people in my car. | 0",
                "Graag 2 plaatsen op naam van De Graaf | 1",
                "We komen met z'n drieën en nemen een taart mee. | 2",
                "We komen graag met z'n drieën eten! | 2",
                "Met z'n vieren, we nemen de trein. | 3",
                "Graag 3 plaatsen, we komen met de auto. | 2",
                "Table for three please, we love the food there. | 2",
                "Yes from three of us! | 2",
                "Prima, de 19e is ook goed, mijn zus kan ook. | 1",
                "Ja, met mijn vrouw! | 1",
                "Alleen ik en mijn vrouw, de kinderen blijven thuis. | 1",
                "Alleen mijn vrouw en ik. | 1",
                "Just me and my wife this time | 1",
                "Ik neem toch mijn vriend mee | 1",
                "Ja, ik kom, en mijn ouders ook. | 2",
                "Ik neem een fles wijn en mijn zus mee. | 1",
                "I am bringing a bottle of wine and my sister | 1",
                "Ik rij met Anne mee, tot dan! | 0",
                "Ik kom met Quinten mee. | 0",
                "Yes please, for me and for Wouter, who is not online | 1",
                "Yes for me, yes for Tamsin | 1",
                "Meld mij aan, en ook mijn broer Ruud | 1",
                "Mijn collega zal mij vergezellen | 1",
                "Mijn buurvrouw vroeg of ze mocht, dus die neem ik mee | 1",
                "Ik + introducé graag | 1",
                "So it will be me and the two of them | 2",
                "Twee kaartjes graag, voor Mees en mij | 1",
                "Karel heeft afgezegd hoor ik, en Bo twijfelt | 0",
                "Mijn zus bakt taart, die neem ik mee | 0",
                "Mijn dochter heeft een gitaar, die neem ik mee | 0",
                "My wife and two kids are coming along. Only me is vegetarian. | 3",
                "I will come with my sister. Just me for the dinner though. | 1",
                "My plus-one has become a minus-one, so just me on Monday | 0",
                "I was to bring my brother but he has bailed. Just yours truly. | 0",
                "Only me so far. Oh wait, my sister is coming too! | 1",
                "Just me plus the kids (two of them) | 2",
                "Alleen ik. | 0",
                "Vrijdag de 19e ben ik er, met mijn man en twee kinderen | 3",
                "That date is fine, my sister can make it too | 1",
                "Mijn man kan ook rijden, maar ik kom alleen | 0",
                "Mijn zus kan ook niet | 0"
            })
    void thoseBroughtAreCountedWithoutTheWriter(String said, int expected) {
        assertThat(in(said)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll be there, no plus one",
                "Ik kom, de mannen blijven thuis",
                "I will come, Joke stays home",
                "I'll bring my famous cake",
                "My wife minds the kids and I will come",
                "Misschien neem ik mijn zus mee",
                "Ik kom zonder mijn man",
                "I jump in with both feet",
                "Dear Anna and Tom, I will be there",
                "I swapped my shift with a colleague so I can come",
                "Mijn trein uit Groningen komt om 18.10 aan",
                "ill get the 3 oclock train and be there for 6",
                "Mag mijn zus ook mee?",
                "Met Anne hier, ik kom!",
                "Hoi Kars, met Ilse vanaf mijn werkadres. Ik ben erbij hoor!",
                "Met Kees van de buren. Ik kom graag.",
                "Hallo, met Bram. Ik kom eten.",
                "Hoi Kars, met Bram, ik kom graag."
            })
    void othersInTheWordsAreNotBrought(String said) {
        assertThat(in(said)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ik kom met mijn partner | 1 | 0",
                "Ik kom, met mijn man en twee kinderen. | 3 | 0",
                "Ik kom met mijn vrouw en onze drie kinderen | 4 | 0",
                "I'm coming with my husband and two children | 3 | 0",
                "Ik kom met mijn kinderen | 2 | 0",
                "Ik kom met de tweeling | 2 | 0",
                "Ik kom met mijn vriendin Linda | 1 | 1",
                "Ik neem Lotte mee | 1 | 1",
                "Akela, Baloe en ik komen | 2 | 2",
                "me and ciara are coming | 1 | 1",
                "Count me in, +1 | 1 | 0",
                "Ik neem twee vrienden mee, Jan en Piet | 2 | 2",
                "Ik kom met twee vrienden: Jan en Piet | 2 | 2",
                "Ik neem mijn man mee, Anne | 1 | 0",
                "Ik kom met Jan en zijn broer | 2 | 1",
                "Jan, Piet en ik komen met z'n drieën | 2 | 2",
                "We komen met z'n drieën | 2 | 0",
                "We komen met z'n tweeën, groetjes Anne | 1 | 0",
                "Hoi Kars, ik kom met mijn man | 1 | 0",
                "Ik kom met mijn partner. Ze heet Linda. | 1 | 1",
                "Ik kom met twee collega's. Ze heten Jan en Piet. | 2 | 2",
                "I'll bring a friend. Her name is Linda. | 1 | 1",
                "I am bringing my two sons, named Tom and Pete | 2 | 2",
                "Hoi, je spreekt met Anne. Ik kom met mijn man. | 1 | 0",
                "Met Anne hier, ik kom met Piet en Joke | 2 | 2",
                "Met Ton van de vogelwerkgroep kom ik graag. | 1 | 1",
                "Met Anne samen kom ik graag. | 1 | 1",
                "Met Anne, ik kom! | 1 | 1",
                "Ik heet Anne en ik kom met mijn man | 1 | 0"
            })
    void ofThoseBroughtItIsKnownHowManyAreNamed(String said, int people, int named) {
        assertThat(brought(said)).isEqualTo(new Brought(people, named));
    }

    private int in(String said) {
        return brought(said).people();
    }

    private Brought brought(String said) {
        return guests.in(clauses.of(Sentences.of(said), 1));
    }
}
