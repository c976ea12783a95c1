package org.erbij.step.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.erbij.step.understand.clause.Gatherings;
import org.erbij.step.understand.clause.Titles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A title of ours in an answer")
final class TitlesTest {
    private static final List<String> TITLES = List.of(
            "Lente-etentje",
            "Friday drinks",
            "Borrel met Kees",
            "Nee tegen de snelweg",
            "Kom je ook?",
            "Herfstwandeling langs de Amstel",
            "Eten");
    private final ReplyReader reader = new TrainedReader();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending  | Kars, ik ben erbij bij het Lente-etentje. En hartstikke leuk!
                    attending  | Wij komen naar het lente-etentje
                    attending  | Ik kom naar Herfstwandeling langs de Amstel.
                    attending  | I'm coming to Friday drinks!
                    attending  | Signing up for “Friday drinks”.
                    attending  | Nee tegen de snelweg: ik ben erbij!
                    attending  | Kom je ook? Ja, ik kom!
                    declined   | Sorry, can't make Friday drinks.
                    declined   | Ik ga het Lente-etentje missen, ben dan op vakantie.
                    interested | Over Lente-etentje: ik weet nog niet of ik kan, wat wordt er gegeten?
                    unclear    | Lente-etentje
                    unclear    | Is Nee tegen de snelweg ook voor kinderen?
                    """)
    void isHeardAsTheEveningWhateverItsWordsSay(String label, String reply) {
        assertThat(Example.verdict(read(reply))).isEqualTo(label);
    }

    @Test
    void bringsNobodyWhoStandsInIt() {
        assertThat(read("Ik kom naar de Borrel met Kees.").remarks().company()).isZero();
        assertThat(read("Ik kom naar de Borrel met Kees en neem mijn zus mee.")
                        .remarks()
                        .company())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    attending | Count me in for the concert.
                    attending | Ik kom naar de wandeling.
                    attending | Wij komen naar jullie herfstwandeling
                    declined  | Voor de wandeling moet ik me afmelden.
                    unclear   | Is het concert ook voor kinderen?
                    """)
    void isAlsoWhatItCallsTheEvent(String label, String reply) {
        var context = context(List.of("Herfstwandeling langs de Amstel", "Harbour Lights concert"));

        assertThat(Example.verdict(reader.read(Words.of(reply), context))).isEqualTo(label);
    }

    @Test
    void callsTheEventByNothingElse() {
        Gatherings walk = Gatherings.in(List.of("Herfstwandeling langs de Amstel"));

        assertThat(walk.heard(
                        "De wandeling, een herfstwandeling, wandelingen; langs de Amstel, de boswandeling", "avond"))
                .isEqualTo("De avond, een avond, wandelingen; langs de Amstel, de boswandeling");
        assertThat(Gatherings.in(List.of("Een avond over geld")).heard("de wandeling, het geld", "avond"))
                .isEqualTo("de wandeling, het geld");
    }

    @Test
    void isCitedAsItIs() {
        assertThat(read("Hoi! Ik kom naar het Lente-etentje.").remarks().because())
                .containsExactly("Ik kom naar het Lente-etentje.");
        assertThat(read("Ik kom. Mag ik naar Friday drinks iemand meenemen?")
                        .remarks()
                        .asks())
                .containsExactly("Mag ik naar Friday drinks iemand meenemen?");
    }

    @Test
    void thatIsAnEverydayWordSaysWhatItSays() {
        assertThat(new Titles(TITLES).marked("Ik kom niet eten.")).isEqualTo("Ik kom niet eten.");
        assertThat(new Titles(TITLES).marked("Het Lente-etentjesgevoel")).isEqualTo("Het Lente-etentjesgevoel");
    }

    @Test
    void isKnownAcrossTheEndOfALine() {
        var titles = new Titles(TITLES);
        String marked = titles.marked("Ik kom naar Friday\ndrinks, en ook naar het lente-etentje!");

        assertThat(titles.heard(marked, "avond")).isEqualTo("Ik kom naar avond, en ook naar het avond!");
        assertThat(titles.cited(marked)).isEqualTo("Ik kom naar Friday drinks, en ook naar het Lente-etentje!");
    }

    private static Context context(List<String> titles) {
        return new Context(List.of(new Context.Ours(titles, null)), List.of(), ZoneOffset.UTC);
    }

    private Understanding read(String reply) {
        return reader.read(Words.of(reply), context(TITLES));
    }
}
