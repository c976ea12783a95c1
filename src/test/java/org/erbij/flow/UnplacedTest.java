package org.erbij.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Place;
import org.junit.jupiter.api.Test;

/** ADR 20: what organizers are mailed never tells the location, whatever people wrote. */
final class UnplacedTest {
    private final Unplaced unplaced = Unplaced.of(new Place(
            LocalText.of("Buurthuis De Ketting, Kettingstraat 5", "De Ketting, Kettingstraat 5"),
            LocalText.of("Tram 14, uitstappen bij de Kettingbrug", "Tram 14, get off at the chain bridge"),
            LocalText.of("Tweede deur links; bel bij Anna", "Second door on the left; ring for Anna"),
            "+31 6 12345678"));

    private Object without(Object words) {
        return unplaced.told(Map.of("words", words)).get("words");
    }

    @Test
    void theNameItsPartsAndThePhoneAreTakenOut() {
        assertThat(without("Is het in de Kettingstraat 5? Ik bel +31 6 12345678."))
                .isEqualTo("Is het in de …? Ik bel ….");
    }

    @Test
    void soIsTheWayThereAndIn() {
        assertThat(without(List.of("Moest ik tweede deur links hebben?", "So I get off at the chain bridge")))
                .isEqualTo(List.of("Moest ik … hebben?", "So I …"));
    }

    @Test
    void soIsACodeHoweverShortAndAnEventsShortNameStays() {
        Unplaced coded = Unplaced.of(new Place(
                LocalText.of("Ketting", "Ketting"), LocalText.of("", ""), LocalText.of("code 4711#, 2 hoog", ""), ""));

        assertThat(coded.told(Map.of("words", "Was het code 4711# of niet? 2 hoog?", "event", "ketting")))
                .isEqualTo(Map.of("words", "Was het … of niet? …?", "event", "ketting"));
    }

    @Test
    void whatIsTrueOfManyPlacesStays() {
        assertThat(without("Ik kom met tram 14.")).isEqualTo("Ik kom met tram 14.");
    }
}
