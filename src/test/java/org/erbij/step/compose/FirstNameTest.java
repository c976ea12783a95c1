package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Greeted by name is who surely has one; everybody else is greeted all the same. */
class FirstNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anne de Wit | Anne",
                "Zoë | Zoë",
                "Jan-Willem van den Berg | Jan-Willem",
                "Wit, Anne de | Anne",
                "IJsbrand Chardon | IJsbrand",
                "D'Arcy Smith | D'Arcy",
                "Émile Ratelband | Émile",
                "Fatima El Amrani | Fatima",
                "Bo | Bo",
                "Sophie Baas | Sophie",
                "'\"Kim Vos\"' | Kim",
                "Şeyma Yılmaz | Şeyma",
                "Koenraad Visser | Koenraad",
                "Ismail Bakker | Ismail",
                "Niklas Ouwerkerk | Niklas",
                "Anne Veldhuis | Anne",
                "Jansen, Anne | Anne"
            })
    void isTheFirstWordOfAPersonsName(String displayName, String first) {
        assertThat(FirstName.of(displayName)).hasValue(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Anne en Bram",
                "Anne & Bram",
                "Anne/Bram",
                "Familie de Wit",
                "Fam. Jansen",
                "De Zwaluw",
                "Bakkerij Jansen",
                "Jansen Bakkerij",
                "Buurthuis Oost",
                "Stichting Zonder Naam",
                "Secretariaat",
                "Buurtvereniging Oost",
                "Ledenadministratie",
                "Wijkraad Zuid",
                "Huurdersbond",
                "Huisartsenpraktijk De Linde",
                "Leesclub",
                "Oost Buurtvereniging",
                "Tech Solidarity",
                "Extinction Rebellion",
                "Amnesty Nederland",
                "Code Rood",
                "Nerds Unite",
                "Fridays For Future",
                "Jansen",
                "Jansen Anne",
                "ANNE DE WIT",
                "anne",
                "J. de Wit",
                "J.P. Jansen",
                "Dr. Jansen",
                "Mevrouw de Wit",
                "anne@example.org",
                "Anne2017",
                "Noor via Buurtlijst",
                "Support",
                "Mama",
                "Oma Riet",
                "Schatje",
                "Buurvrouw Els",
                "李明",
                "X"
            })
    void isNotGuessed(String displayName) {
        assertThat(FirstName.of(displayName)).isEmpty();
    }
}
