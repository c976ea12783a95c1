package org.erbij.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.erbij.domain.people.Language;
import org.erbij.mail.Octets;
import org.junit.jupiter.api.Test;

/** Lists as other programs write them. */
class AddressBookTest {
    private static List<String> read(String text) {
        return told(AddressBook.read(Octets.of(text)));
    }

    private static List<String> told(Contents contents) {
        return contents.entries().stream()
                .map(entry -> entry.row() + " " + entry.name() + " " + entry.addresses()
                        + (entry.language().isEmpty() ? "" : " " + entry.language()))
                .toList();
    }

    @Test
    void aSheetIsReadByItsHeadersInAnyOrderAndLanguage() {
        assertThat(read("Taal;E-mailadres;Achternaam;Tussenvoegsel;Voornaam\nnl;anne@example.org;Wit;de;Anne\n"))
                .containsExactly("2 Anne de Wit [anne@example.org] nl");
        assertThat(read("Email\tName\nbram@example.org\tBram Smit\n"))
                .containsExactly("2 Bram Smit [bram@example.org]");
        assertThat(read("sep=;\r\nNaam;Voornaam;Mail\r\nSmit;Bram;bram@example.org\r\n"))
                .containsExactly("3 Bram Smit [bram@example.org]");
        assertThat(read("name,address\n\"Wit, \"\"Anne\"\"\",anne@example.org\n,\n"))
                .containsExactly("2 Wit, \"Anne\" [anne@example.org]");
    }

    @Test
    void aPostalAddressIsNotTakenForMail() {
        assertThat(read("Naam,Adres,E-mail\nAnne,Kettingstraat 5,anne@example.org\n"))
                .containsExactly("2 Anne [anne@example.org]");
    }

    @Test
    void googleContactsGivesItsGroupsOfColumns() {
        String now = "First Name,Middle Name,Last Name,Organization Name,E-mail 1 - Label,E-mail 1 - Value,"
                + "E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Value\n"
                + "Anne,de,Wit,,Work,anne@work.example,* Home,anne@example.org,+31\n";
        String formerly = "Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value\n"
                + "Bram Smit,Bram,Smit,* ,bram@example.org ::: smit@example.org\n";

        assertThat(read(now)).containsExactly("2 Anne de Wit [anne@example.org, anne@work.example]");
        assertThat(read(formerly)).containsExactly("2 Bram Smit [bram@example.org, smit@example.org]");
    }

    @Test
    void outlookGivesItsOwn() {
        String english = "Title,First Name,Middle Name,Last Name,Home Street,E-mail Address,E-mail Type,"
                + "E-mail Display Name,E-mail 2 Address\n"
                + ",Claire,,Dubois,Dam 1,claire@example.org,SMTP,Claire (claire@example.org),\n";
        String dutch = "Voornaam;Achternaam;E-mailadres;E-mailadres 2\nClaire;Dubois;;claire@example.org\n";

        assertThat(read(english)).containsExactly("2 Claire Dubois [claire@example.org]");
        assertThat(read(dutch)).containsExactly("2 Claire Dubois [claire@example.org]");
    }

    @Test
    void excelWritesInLettersOfItsOwn() {
        String sheet = "Naam;E-mail\r\nJürgen Müller;jurgen@example.org\r\n";
        Contents windows = AddressBook.read(Octets.of(sheet.getBytes(Charset.forName("windows-1252"))));
        Contents wide = AddressBook.read(Octets.of(("\ufeff" + sheet).getBytes(StandardCharsets.UTF_16LE)));
        Contents marked = AddressBook.read(Octets.of("\ufeff" + sheet));

        assertThat(List.of(windows, wide, marked))
                .allSatisfy(
                        contents -> assertThat(told(contents)).containsExactly("2 Jürgen Müller [jurgen@example.org]"));
        assertThat(windows.oldLetters()).isTrue();
        assertThat(wide.oldLetters() || marked.oldLetters()).isFalse();
    }

    @Test
    void aQuoteThatIsNeverClosedLosesNobodyBeforeIt() {
        assertThat(read("name,email\nAnne,anne@example.org\n\"Bram,bram@example.org\n"))
                .startsWith("2 Anne [anne@example.org]")
                .hasSize(2);
    }

    @Test
    void cardsOfThreeVersionsAreReadWithThePreferredAddressFirst() {
        String cards = """
                BEGIN:VCARD
                VERSION:3.0
                N:Wit;Anne;de;;
                FN:Anne de Wit
                EMAIL;TYPE=INTERNET,WORK:anne@work.example
                EMAIL;TYPE=INTERNET,HOME,PREF:anne@example.org
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                FN:Bram Smit
                EMAIL;PREF=2:smit@example.org
                EMAIL;PREF=1:bram@example.org
                LANG:nl
                END:VCARD
                BEGIN:VCARD
                VERSION:2.1
                N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen
                EMAIL;INTERNET:muller@example.org
                EMAIL;PREF;INTERNET:jurgen@example.org
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Nobody
                END:VCARD
                """;

        assertThat(read(cards.replace("\n", "\r\n")))
                .containsExactly(
                        "1 Anne de Wit [anne@example.org, anne@work.example]",
                        "2 Bram Smit [bram@example.org, smit@example.org] nl",
                        "3 Jürgen Müller [jurgen@example.org, muller@example.org]",
                        "4 Nobody []");
    }

    @Test
    void pastedLinesAreReadAsPeopleWriteThem() {
        assertThat(read("Anne de Wit <anne@example.org>\n\nbram@example.org;\nsee you there"))
                .containsExactly("1 Anne de Wit [anne@example.org]", "3  [bram@example.org]", "4 see you there []");
        assertThat(read("Aan: Anne <anne@example.org>, \"Smit, Bram\" <bram@example.org>; claire@example.org"))
                .containsExactly(
                        "1 Anne [anne@example.org]", "1 Bram Smit [bram@example.org]", "1  [claire@example.org]");
        assertThat(read("Wit, Anne de <anne@example.org>; Smit, Bram <bram@example.org>"))
                .containsExactly("1 Anne de Wit [anne@example.org]", "1 Bram Smit [bram@example.org]");
        assertThat(read("Claire Dubois\tclaire@example.org\ndaan@example.org, Daan"))
                .containsExactly("1 Claire Dubois [claire@example.org]", "2 Daan [daan@example.org]");
    }

    @Test
    void encodedWordsOfAHeaderAreDecoded() {
        assertThat(read("=?utf-8?Q?J=C3=BCrgen?= =?iso-8859-1?q?_M=FCller?= <jurgen@example.org>"))
                .containsExactly("1 Jürgen Müller [jurgen@example.org]");
        assertThat(read("=?UTF-8?B?QW5uZQ==?= <anne@example.org>\n=?nothing?Q?x?= <x@example.org>"))
                .containsExactly("1 Anne [anne@example.org]", "2 =?nothing?Q?x?= [x@example.org]");
    }

    @Test
    void aFormulaIsDefusedAndComesBackAsItWas() {
        List<String> cells = List.of("=1+1", "+31 20", "-1", "@anne", "\tx", "'s Gravenhage", "'=1", "Anne", "");

        assertThat(cells)
                .allSatisfy(cell ->
                        assertThat(Formula.restored(Formula.defused(cell))).isEqualTo(cell));
        assertThat(Formula.defused("=1+1")).isEqualTo("'=1+1");
        assertThat(Formula.defused("'s Gravenhage")).isEqualTo("'s Gravenhage");
    }

    @Test
    void aLanguageIsReadAsPeopleCallIt() {
        assertThat(List.of("nl", "NL-be", "Nederlands", "Dutch", "nl_NL"))
                .allSatisfy(word -> assertThat(LanguageName.read(word)).contains(Language.NL));
        assertThat(List.of("en", "English", "engels", "en-GB"))
                .allSatisfy(word -> assertThat(LanguageName.read(word)).contains(Language.EN));
        assertThat(LanguageName.read("fr")).isEmpty();
    }
}
