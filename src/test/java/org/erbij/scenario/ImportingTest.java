package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.Test;

/** PRODUCT.md, Invite: import a list; a report row by row; who left stays without mail. */
final class ImportingTest extends StoryTest {
    private Ended imports(String list, String... options) {
        String[] all = new String[options.length + 3];
        System.arraycopy(new String[] {"people", "import", "-"}, 0, all, 0, 3);
        System.arraycopy(options, 0, all, 3, options.length);
        return story.command(list, all);
    }

    @Test
    void aNameAndALanguageAreCorrectedAndHoldWhateverLanguageTheyWriteIn() {
        story.knows("anne");

        story.told("people", "set", "anne@example.org", "--name", "Anne\r\nde Wit", "--language", "en");
        story.told("invite", "evening", "--yes");
        story.says("anne", "Ja, ik kom graag!");
        story.goesOnUntil("2017-01-30 10:10");

        assertThat(story.told("people", "list", "--search", "wit")).contains("Anne de Wit", "en");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("language:  en, whatever language they write in");
        assertThat(story.newestTo("anne").content().text()).contains("Hello Anne");
        assertThat(story.command("", "people", "set", "anne@example.org").code())
                .isEqualTo(2);
        assertThat(story.command("", "people", "set", "nobody@example.org", "--name", "Nobody")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void eachRowIsToldWithWhatIsWrongWithIt() {
        story.knows("anne");

        Ended ended = imports("""
                name,email,email 2,language
                Anne,anne@work.example,ANNE@example.org,nl
                Bram,bram@example.org,smit@example.org,fr
                Anne,other@example.org,,en
                Carla,carla@example,,
                José,josé@example.org,,
                Jürgen,jurgen@bücher.example,,
                Nobody,,,
                """, "--yes");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said())
                .contains(
                        "row 2 (anne@work.example) is on the list, and is completed: as anne@example.org; "
                                + "a further address of theirs: anne@work.example; the list has no language for them, and takes nl")
                .contains("row 3 (bram@example.org) is new: 'fr' is no language we write in (nl, en); "
                        + "kept without one; a further address of theirs: smit@example.org")
                .contains("row 4 (other@example.org) is new: somebody called Anne has the address anne@example.org too;"
                        + " the same person? Then 'erbij people merge other@example.org anne@example.org'")
                .contains("row 5 (carla@example) is new: its domain has no dot")
                .contains("row 6 (josé@example.org) is new: letters before the @")
                .contains("+ Jürgen <jurgen@bücher.example>")
                .contains("row 8 holds no address that can be read: 'Nobody' stands there without one")
                .contains("5 new, 1 completed, 0 known, 0 twice in the file, 0 without mail, 1 unreadable")
                .contains("5 people added, 1 completed.");
        assertThat(story.told("people", "show", "anne@example.org")).contains("language:  nl");
    }

    @Test
    void whatTheListLacksOfSomebodyIsTakenOverAndWhatItHasStays() {
        imports("email\nanne@example.org\nbram@example.org\ndirk@example.org\n", "--yes");
        imports("name,email,language\nCarla,carla@example.org,nl\n", "--yes");
        story.told("people", "bar", "dirk@example.org", "--yes");
        String file = """
                name,email,language
                Anne de Wit,anne@example.org,en
                ,bram@example.org,nl
                Karla,carla@example.org,en
                Dirk,dirk@example.org,nl
                Els,els@example.org,
                """;

        Ended unsure = imports(file);
        String before = story.told("people", "export");
        Ended sure = imports(file, "--yes");

        assertThat(unsure.code()).isEqualTo(2);
        assertThat(before).contains(",anne@example.org,,").doesNotContain("els@");
        assertThat(sure.said())
                .contains(
                        "row 2 (anne@example.org) is on the list, and is completed: the list has no language for them,"
                                + " and takes en; the list has no name for them, and takes Anne de Wit")
                .contains("row 3 (bram@example.org) is on the list, and is completed: the list has no language")
                .contains("row 4 (carla@example.org) is on the list already: the list has nl for them, and keeps it")
                .contains("row 5 (dirk@example.org) is barred, and stays so")
                .contains("1 new, 2 completed, 1 known, 0 twice")
                .contains("1 person added, 2 completed.");
        assertThat(story.told("people", "export"))
                .contains(
                        "Anne de Wit,anne@example.org,en,",
                        "\n\"\",bram@example.org,nl,",
                        "Carla,carla@example.org,nl,")
                .contains("\n\"\",dirk@example.org,,");
        assertThat(imports(file, "--yes").said()).contains("0 new, 4 known", "0 people added.");
    }

    @Test
    void anAddressWithLettersInItsDomainIsShownInThemAndExportedSoThatItImportsAgain() {
        imports("Jürgen <jurgen@bücher.example>", "--yes");
        assertThat(story.told("people", "list"))
                .contains("jurgen@bücher.example")
                .doesNotContain("xn--");
        assertThat(story.told("people", "show", "jurgen@bücher.example")).contains("<jurgen@bücher.example>");
        story.told("invite", "evening", "--yes");
        assertThat(story.told("roster", "evening")).contains("jurgen@bücher.example");

        String exported = story.told("people", "export");
        assertThat(exported).contains("jurgen@xn--bcher-kva.example");
        assertThat(imports(exported).said()).contains("2 known, 0 twice", "jurgen@bücher.example");
    }

    @Test
    void nothingIsStoredBeforeAYes() {
        assertThat(imports("Anne <anne@example.org>").code()).isEqualTo(2);

        assertThat(story.told("people", "list")).isEqualTo("0 people\n");
    }

    @Test
    void whoLeftStaysWithoutMailHoweverTheyComeBack() {
        story.invites("sander");
        story.says("sander", "Haal me van de lijst.");
        story.goesOnUntil("2017-01-30 10:10");
        int before = story.mailsTo("sander").size();

        Ended ended = imports("name,email,consent\nSander,SANDER@example.org,yes\n", "--yes");
        story.command("", "invite", "evening", "--yes");
        story.goesOnUntil("2017-02-16 12:00");

        assertThat(ended.said()).contains("gets no mail, and stays so");
        assertThat(story.told("people", "list", "--suppressed")).contains("no mail: left");
        assertThat(story.mailsTo("sander")).hasSize(before);
    }

    @Test
    void sourceAndConsentAreKeptAndComeBackFromAnExport() {
        imports("""
                name,email,consent,since,evidence,no mail
                =Anne,anne@example.org,ja,1-3-2016,signed the sheet,
                Bram,bram@example.org,,,,left
                """, "--source", "meetup, 2016", "--yes");

        String csv = story.told("people", "export");

        assertThat(csv.lines())
                .containsExactly(
                        "name,address,language,basis,source,since,evidence,no mail,further addresses,barred from",
                        "'=Anne,anne@example.org,,consent,\"meetup, 2016\",2016-03-01,signed the sheet,,,",
                        "Bram,bram@example.org,,legitimate-interest,\"meetup, 2016\",,,left,,");
        assertThat(story.told("people", "export", "--json"))
                .contains("\"name\":\"=Anne\"")
                .contains("\"noMail\":\"left\"");
        assertThat(imports(csv.replace("anne@", "anna@").replace("bram@", "brum@"), "--yes")
                        .said())
                .contains("2 people added.");
        assertThat(story.told("people", "export"))
                .contains("'=Anne,anna@example.org,,consent,")
                .contains("brum@example.org,,legitimate-interest,\"meetup, 2016\",,,left");
    }

    @Test
    void whoIsKnownGetsNoMailAnyMoreWhereTheFileSaysSo() {
        story.knows("anne", "bram", "carla", "dirk");
        String file = """
                name,email,no mail,barred from
                Anne,anne@example.org,x,
                Bram,bram@example.org,barred,
                Carla,carla@example.org,,evening
                Dirk,dirk@example.org,,
                Dirk,dirk@example.org,left,
                Els,els@example.org,,
                """;

        Ended unsure = imports(file);
        assertThat(story.told("people", "list", "--suppressed")).doesNotContain("@");
        Ended sure = imports(file, "--yes");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 11:00");

        assertThat(unsure.code()).isEqualTo(2);
        assertThat(sure.said())
                .contains(
                        "row 2 (anne@example.org) is on the list, and gets no mail from now on: the file says so: left")
                .contains(
                        "row 3 (bram@example.org) is on the list, and gets no mail from now on: the file says so: barred")
                .contains("row 4 (carla@example.org) is on the list, and is kept out from now on:"
                        + " the file says they are barred from evening; they are")
                .contains("row 6 (dirk@example.org) stands in the file twice: the file says so: left")
                .contains("1 new, 4 kept from mail, 1 known, 1 twice in the file")
                .contains("1 person added, 4 kept from mail as the file says.");
        assertThat(story.mailsTo("anne")).isEmpty();
        assertThat(story.mailsTo("bram")).isEmpty();
        assertThat(story.mailsTo("carla")).isEmpty();
        assertThat(story.mailsTo("dirk")).isEmpty();
        assertThat(story.mailsTo("els")).hasSize(1);
        assertThat(story.told("people", "list", "--suppressed"))
                .contains("anne@", "bram@", "dirk@")
                .doesNotContain("carla@", "els@");
        assertThat(imports(file, "--yes").said()).contains("0 people added.\n");
    }

    @Test
    void whatWaitsForSomebodyIsTakenBackWhereTheFileSaysThatTheyLeft() {
        story.invites("anne");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 10:20");
        int before = story.mailsTo("anne").size();
        story.setsLocation();

        imports("name,email,no mail\nAnne,anne@example.org,left\n", "--yes");
        story.goesOnUntil("2017-02-13 12:00");

        assertThat(story.mailsTo("anne")).hasSize(before);
    }

    private static final String CARD = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Anne de Wit
            EMAIL;TYPE=PREF:anne@example.org
            EMAIL:anne@work.example
            END:VCARD
            """;

    // an answer from the second address of a card is theirs
    @Test
    void theSecondAddressOfACardIsAFurtherOneOfTheirs() {
        Ended unsure = imports(CARD);
        assertThat(story.told("people", "list")).isEqualTo("0 people\n");
        imports(CARD, "--yes");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 10:10");
        String id = story.newestTo("anne").header().first("Message-ID").orElseThrow();

        story.arrivesFrom(
                "Anne <anne@work.example>",
                "Re: " + story.newestTo("anne").content().subject(),
                List.of("In-Reply-To: " + id),
                "Ja, ik kom!");

        assertThat(unsure.said()).contains("(anne@example.org) is new: a further address of theirs: anne@work.example");
        assertThat(story.standingOf("anne")).contains(" coming");
        assertThat(story.told("people", "show", "anne@example.org"))
                .contains("has the further address anne@work.example");
        assertThat(imports(CARD, "--yes").said()).contains("0 new, 1 known").contains("0 people added.");
    }

    @Test
    void aFurtherAddressOfSomebodyKnownIsTakenOverAndThatOfAnotherIsNot() {
        story.knows("anne", "bram");

        Ended ended = imports(
                "name,email,email 2,email 3\nAnne,anne@example.org,anne@work.example,bram@example.org\n", "--yes");

        assertThat(ended.said())
                .contains("bram@example.org is on the list by itself; the same person?"
                        + " Then 'erbij people merge bram@example.org anne@example.org'")
                .contains("a further address of theirs: anne@work.example")
                .contains("0 people added, 1 completed.");
        assertThat(story.told("people", "show", "anne@work.example")).contains("Anne");
        assertThat(story.told("people", "show", "bram@example.org")).contains("Bram");
    }

    private static final String COUPLE = """
            name,email,email 2
            Anne,anne@example.org,familie@example.org
            Bram,bram@example.org,familie@example.org
            """;

    @Test
    void twoPeopleOfOneFileWhoShareAnAddressAreTwoAndNeitherHasIt() {
        Ended ended = imports(COUPLE, "--yes");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 10:20");
        story.says("bram", "Haal me van de lijst.");

        assertThat(ended.said())
                .contains("row 2 (anne@example.org) is new: familie@example.org is another's in the file as well,"
                        + " and is left out")
                .contains("row 3 (bram@example.org) is new: familie@example.org is another's")
                .contains("2 people added.");
        assertThat(story.mailsTo("bram")).isNotEmpty();
        assertThat(story.told("people", "list", "--suppressed"))
                .contains("bram@")
                .doesNotContain("anne@");
        assertThat(imports(COUPLE, "--yes").said()).contains("0 new, 1 known", "1 without mail", "0 people added.");
    }

    @Test
    void whoSharesAnAddressWithSomebodyOnTheListIsAnother() {
        imports("name,email,email 2\nAnne,anne@example.org,familie@example.org\n", "--yes");

        Ended ended = imports("name,email,email 2,language\nBram,bram@example.org,familie@example.org,en\n", "--yes");

        assertThat(ended.said())
                .contains(
                        "row 2 (bram@example.org) is new: familie@example.org stays the address of Anne"
                                + " <anne@example.org>; the same person? Then 'erbij people merge bram@example.org anne@example.org'")
                .contains("1 person added.");
        assertThat(story.told("people", "show", "familie@example.org"))
                .contains("Anne")
                .doesNotContain("bram@");
        assertThat(story.told("people", "export")).contains("Anne,anne@example.org,,", "Bram,bram@example.org,en,");
    }

    @Test
    void ofWhoeverHasTheMailboxOfAnotherNothingBecomesTheirs() {
        imports("Bestuur <info@example.org>", "--yes");

        Ended ended = imports("name,email,email 2\nCarla,info@example.org,carla@example.org\n", "--yes");

        assertThat(ended.said())
                .contains("row 2 (info@example.org) is on the list already: the list calls them Bestuur;"
                        + " left out: carla@example.org")
                .contains("0 people added.");
        assertThat(story.told("people", "list")).doesNotContain("carla@");
        assertThat(story.command("", "people", "show", "carla@example.org").code())
                .isEqualTo(2);
    }

    // whoever left does not come back because a file writes their name otherwise
    @Test
    void whoSharesAnAddressWithSomebodyWhoLeftIsNotAddedUnasked() {
        imports("name,email,email 2\nAnne,anne@example.org,familie@example.org\n", "--yes");
        story.told("people", "bar", "anne@example.org", "--yes");

        Ended ended = imports("name,email,email 2\nBram,bram@example.org,familie@example.org\n", "--yes");

        assertThat(ended.said())
                .contains("row 2 (bram@example.org) is barred, and stays so: somebody else?"
                        + " Then 'erbij people add bram@example.org'; as anne@example.org")
                .contains("0 people added.");
    }

    @Test
    void anOrganizersMailboxOnACardIsNobodysFurtherAddress() {
        Ended ended = imports("name,email,email 2\nLiv,liv@example.org,kars@example.nl\n", "--yes");
        story.invites("anne");

        assertThat(ended.said())
                .contains("row 2 (liv@example.org) is new: kars@example.nl is an organizer's, and is left out");
        assertThat(story.standingOf("kars")).contains("coming");
        assertThat(story.standingOf("liv")).doesNotContain("coming");
    }

    @Test
    void whoLeftLeavesUnderAFurtherAddressToo() {
        imports(CARD, "--yes");
        story.told("invite", "evening", "--yes");
        story.goesOnUntil("2017-01-30 10:10");
        story.says("anne", "Haal me van de lijst.");

        Ended ended = imports("name,email\nAnne,anne@work.example\n", "--yes");

        assertThat(ended.said()).contains("(anne@work.example) gets no mail, and stays so");
    }

    @Test
    void furtherAddressesAndBarsComeBackFromAnExport() {
        imports(CARD, "--yes");
        imports("Mallory <mallory@example.org>", "--yes");
        story.told("invite", "evening", "--yes");
        story.told("people", "bar", "mallory@example.org", "--event", "evening", "--yes");

        String csv = story.told("people", "export");
        String moved =
                csv.replace("anne@", "anna@").replace("mallory@", "mallo@").replace("evening", "evening; spring");
        Ended ended = imports(moved, "--yes");

        assertThat(csv)
                .contains("Anne de Wit,anne@example.org,,legitimate-interest,imported,,,,anne@work.example,")
                .containsPattern("Mallory,mallory@example.org,.*,,,evening\\R");
        assertThat(story.told("people", "export", "--json"))
                .contains("\"furtherAddresses\":\"anne@work.example\"", "\"barredFrom\":\"evening\"");
        assertThat(ended.said())
                .contains("a further address of theirs: anna@work.example")
                .contains(
                        "the file says they are barred from evening; they are; barred from 'spring', which is no event here");
        assertThat(story.told("people", "show", "anna@work.example")).contains("anna@example.org");
        assertThat(story.standingOf("mallo")).contains("barred");
        story.command("", "invite", "evening", "--yes");
        story.goesOnUntil("2017-01-31 10:10");
        assertThat(story.mailsTo("mallo")).isEmpty();
        assertThat(story.mailsTo("anna")).hasSize(1);
    }

    @Test
    void whatASecondRowSaysOfNoMailIsOfThePersonOfTheFirst() {
        Ended ended = imports("""
                name,email,further addresses,no mail
                Dirk,dirk@example.org,dirk@work.example,
                Dirk,dirk@home.example,dirk@work.example,left
                """, "--yes");

        assertThat(ended.said()).contains("stands in the file twice", "the file says so: left");
        assertThat(story.told("people", "list", "--suppressed")).contains("dirk@example.org");
    }

    @Test
    void onePersonIsAddedByHandAndNobodyIsMailed() {
        assertThat(story.told(
                        "people", "add", "anne@example.org", "--name", "Anne de Wit", "--language", "nl", "--yes"))
                .contains("1 person added.");

        assertThat(story.told("people", "list", "--search", "WIT", "--language", "nl"))
                .contains("Anne de Wit", "anne@example.org")
                .endsWith("1 person\n");
        assertThat(story.told("people", "list", "--language", "en")).isEqualTo("0 people\n");
        assertThat(story.command("", "people", "add", "ANNE@example.org", "--yes")
                        .code())
                .isEqualTo(4);
        assertThat(story.command("", "people", "add", "bram@example.org", "--language", "fr")
                        .code())
                .isEqualTo(2);
        assertThat(story.mailsTo("anne")).isEmpty();
    }
}
