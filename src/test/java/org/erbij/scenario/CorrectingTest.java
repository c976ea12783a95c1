package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.erbij.app.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 4: a reading the organizer corrects is kept where they chose so, for as long as the words are, and can be exported. */
final class CorrectingTest {
    private static final String KEPT = "reading: {keep-corrections: yes}\n";

    @TempDir
    private Path home;

    private Story story;

    private void begins(String settings) throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "none", settings);
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 10:20");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private String waiting() {
        return story.told("held", "list").strip().split(" ", 2)[0];
    }

    private String settled() {
        return story.told("held", "list", "--settled").strip().split(" ", 2)[0];
    }

    private List<String> exported(String name) throws IOException {
        Path file = home.resolve(name);
        story.told("corrections", "export", file.toString(), "--yes");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    @Test
    void whatWasLeftOpenAndIsSettledIsExportedAsALabelledReply() throws IOException {
        begins(KEPT);
        story.says(
                "anne", "Hoe laat begint het? Ik zou mijn man meenemen.\n\nOp 30 jan. 2017 schreef Kars:\n> Kom je?");
        story.told("held", "settle", waiting(), "yes", "--yes");

        List<String> lines = exported("one.jsonl");

        assertThat(lines)
                .singleElement()
                .asString()
                .matches("\\{\"id\":\"mail-\\d+\",.*")
                .endsWith(
                        ",\"text\":\"Hoe laat begint het? Ik zou mijn man meenemen.\",\"label\":\"attending\",\"accept\":[],"
                                + "\"coming\":\"yes\",\"lang\":\"nl\",\"guests\":1,\"unsubscribe\":false}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("one.jsonl"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsExportedCanBeMeasured() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "perhaps", "--yes");
        exported("one.jsonl");

        assertThat(story.told(
                                "classify",
                                "--evaluate",
                                home.resolve("one.jsonl").toString())
                        .replaceAll(" +", " "))
                .contains("1 reply", "decided of the decidable 0.0 % (0 of 1)", "interested 0 0 0 1 0");
    }

    @Test
    void whatIsSettledAsTheReaderHadItIsNoCorrection() throws IOException {
        begins(KEPT);
        story.arrives("anne", "Iets anders", List.of(), "Een avond over techniek: ik ben erbij!");
        story.told("held", "settle", waiting(), "yes", "--yes");

        assertThat(exported("none.jsonl")).isEmpty();
    }

    @Test
    void whatIsStoredOfGuestsWhoAreOnlyLikelyIsTheOrganizersCorrection() throws IOException {
        begins(KEPT);
        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "3", "--yes", "--quiet");
        story.arrives("anne", "Een avond over techniek", List.of(), "me n my mate r in");
        story.told("held", "settle", waiting(), "yes", "--yes");

        assertThat(exported("one.jsonl")).singleElement().asString().contains("\"guests\":3,");
    }

    // the mail says nothing of those who come along
    @Test
    void whoWasToComeAlongBeforeIsNoCorrection() throws IOException {
        begins(KEPT);
        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--guests", "3", "--yes", "--quiet");
        story.arrives("anne", "Een avond over techniek", List.of(), "Ik ben erbij!");
        story.told("held", "settle", waiting(), "yes", "--yes");

        assertThat(story.standingOf("anne")).contains("+3");
        assertThat(exported("none.jsonl")).isEmpty();
    }

    @Test
    void whatIsTakenBackAndSaidRightIsACorrection() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");

        story.told("held", "undo", settled(), "--as", "no", "--yes", "--quiet");

        assertThat(exported("one.jsonl"))
                .singleElement()
                .asString()
                .contains("\"text\":\"Ik ben erbij!\",\"label\":\"declined\",\"accept\":[],\"coming\":\"no\"");
    }

    @Test
    void whatIsTakenBackOnlyIsOpenAgainUntilItIsSettled() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        String number = waiting();
        story.told("held", "settle", number, "no", "--yes");
        story.told("held", "undo", number, "--yes", "--quiet");
        assertThat(exported("none.jsonl")).isEmpty();

        story.told("held", "settle", number, "leave", "--yes");

        assertThat(exported("one.jsonl"))
                .singleElement()
                .asString()
                .contains("\"label\":\"declined\"", "\"unsubscribe\":true");
    }

    // at the phone they may have changed their mind: what the mail was taken for may be right
    @Test
    void anotherAnswerOnTheOrganizersWordCorrectsTheMailThatStoodAndNamesBoth() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");
        story.told("rsvp", "set", "evening", "bram@example.org", "no", "--yes", "--quiet");

        story.told("rsvp", "set", "evening", "anne@example.org", "no", "--yes", "--quiet");

        assertThat(exported("one.jsonl"))
                .singleElement()
                .asString()
                .contains("\"label\":\"declined\",\"accept\":[\"attending\"]");
    }

    @Test
    void theSameAnswerOnTheOrganizersWordCorrectsNothing() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");

        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--yes", "--quiet");

        assertThat(exported("none.jsonl")).isEmpty();
    }

    @Test
    void whatWasTakenForAnAnswerAndSaysNothingOfComingIsUnclear() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");
        String number = settled();
        story.told("held", "undo", number, "--yes", "--quiet");

        assertThat(story.told("held", "settle", number, "unclear", "--yes"))
                .isEqualTo("Ignored: their answer stays as it is.\n");

        assertThat(exported("one.jsonl"))
                .containsExactly("{\"id\":\"mail-" + number
                        + "\",\"text\":\"Ik ben erbij!\",\"label\":\"unclear\",\"accept\":[],"
                        + "\"lang\":\"nl\",\"guests\":0,\"unsubscribe\":false}");
    }

    // with its whole subject, by which it can be known
    @Test
    void whatWasTakenForAnAnswerAndAMachineWroteIsAutomatic() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");
        String number = settled();
        story.told("held", "undo", number, "--yes", "--quiet");

        story.told("held", "settle", number, "automatic", "--yes");

        assertThat(exported("one.jsonl"))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"mail-" + number + "\",\"text\":\"Ik ben erbij!\",\"subject\":\"Re: ")
                .endsWith(
                        "\",\"label\":\"automatic\",\"accept\":[],\"lang\":\"nl\",\"guests\":0,\"unsubscribe\":false}");
    }

    @Test
    void whatWaitedAsPerhapsAMachinesIsAutomaticByTheOrganizersWord() throws IOException {
        begins(KEPT);
        story.says("anne", "I'm away until the 20th.");

        story.told("held", "settle", waiting(), "automatic", "--yes");

        assertThat(exported("one.jsonl")).singleElement().asString().contains("\"label\":\"automatic\"");
    }

    @Test
    void whatWasTakenForAMachinesAndAPersonWroteIsUnclear() throws IOException {
        begins(KEPT);
        story.arrives(
                "anne",
                "Automatisch antwoord: Een avond over techniek",
                List.of("In-Reply-To: "
                        + Objects.requireNonNull(
                                        story.mailsTo("anne").get(0).threading().id())
                                .bracketed()),
                "Bedankt voor je mail. Tot 20 februari ben ik met vakantie. Bij spoed kun je Tom bellen.");
        String number = settled();
        story.told("held", "undo", number, "--yes", "--quiet");

        story.told("held", "settle", number, "unclear", "--yes");

        assertThat(exported("one.jsonl"))
                .singleElement()
                .asString()
                .contains("\"subject\":\"Automatisch antwoord: Een avond over techniek\",\"label\":\"unclear\"");
    }

    @Test
    void whatTheReaderLeftOpenAndSaysNothingOfComingIsNoCorrection() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");

        story.told("held", "settle", waiting(), "unclear", "--yes");

        assertThat(exported("none.jsonl")).isEmpty();
    }

    // it may be off the list for any reason: they phoned, or it is nobody's
    @Test
    void whatIsTakenBackAndIgnoredIsNotKnown() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");
        String number = settled();
        story.told("held", "undo", number, "--yes", "--quiet");

        story.told("held", "settle", number, "ignore", "--yes");

        assertThat(exported("none.jsonl")).isEmpty();
    }

    @Test
    void whatIsNoAnswerGoesWithItsWordsAsWell() throws IOException {
        begins(KEPT);
        story.says("anne", "I'm away until the 20th.");
        story.told("held", "settle", waiting(), "automatic", "--yes");

        story.told("forget", "anne@example.org", "--yes");

        assertThat(exported("after.jsonl")).isEmpty();
        assertThat(story.everythingKept()).containsPattern("(?m)^correction\\n(?!\\d)");
    }

    @Test
    void onlyLookingCorrectsNothing() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        story.command("n\n", "held", "settle", waiting(), "yes");

        assertThat(exported("none.jsonl")).isEmpty();
    }

    @Test
    void unlessTheOrganizerChoseSoNothingIsKept() throws IOException {
        begins("");
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "yes", "--yes");

        assertThat(story.told(
                        "corrections", "export", home.resolve("none.jsonl").toString()))
                .isEqualTo("No corrected reading is kept; nothing was written.\n"
                        + "From when erbij.yaml says 'reading: {keep-corrections: yes}' they are kept.\n");
        assertThat(home.resolve("none.jsonl")).doesNotExist();
        assertThat(story.everythingKept()).containsPattern("(?m)^correction\\n(?!\\d)");
    }

    @Test
    void itSaysPlainlyWhatItWritesAndAsks() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "yes", "--yes");
        Path file = home.resolve("one.jsonl");

        Story.Ended unsure = story.command("", "corrections", "export", file.toString());

        assertThat(unsure.code()).isEqualTo(2);
        assertThat(unsure.said())
                .contains(
                        "1 reply whose reading you corrected, each with the whole of what the person wrote",
                        "Nothing is masked",
                        "neither retention nor 'forget' reaches it",
                        "No correction was written; ");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "yes", "--yes");
        Path file = story.file("mine.txt", "mine");

        Story.Ended refused = story.command("", "corrections", "export", file.toString(), "--yes");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("mine.txt is there already. Nothing was written.");
        assertThat(file).hasContent("mine");
    }

    @Test
    void theWordsTakeItWithThem() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "yes", "--yes");
        assertThat(story.told("people", "report", "anne@example.org")).contains("what your mails mean");
        story.goesOnUntil("2017-03-14 12:00");
        story.ringsForRetention();
        assertThat(exported("before.jsonl")).hasSize(1);

        story.goesOnUntil("2017-03-16 12:00");
        story.ringsForRetention();

        assertThat(exported("after.jsonl")).isEmpty();
        assertThat(story.everythingKept()).containsPattern("(?m)^correction\\n(?!\\d)");
    }

    @Test
    void whoIsForgottenTakesItWithThem() throws IOException {
        begins(KEPT);
        story.says("anne", "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "yes", "--yes");

        assertThat(story.told("forget", "anne@example.org", "--yes")).contains("what their mails mean");

        assertThat(exported("after.jsonl")).isEmpty();
        assertThat(story.everythingKept()).containsPattern("(?m)^correction\\n(?!\\d)");
    }

    // what a stranger wrote is theirs by the mail alone, whomever it was settled for
    @Test
    void aStrangerWhoIsForgottenTakesItWithThemToo() throws IOException {
        begins(KEPT);
        String id = Objects.requireNonNull(
                        story.mailsTo("anne").get(0).threading().id())
                .bracketed();
        story.arrives(
                "cor",
                "Re: " + story.mailsTo("anne").get(0).content().subject(),
                List.of("In-Reply-To: " + id),
                "Hoe laat begint het?");
        story.told("held", "settle", waiting(), "yes", "--as", "anne@example.org", "--yes");
        assertThat(exported("before.jsonl")).hasSize(1);

        story.told("forget", "cor@example.org", "--yes");

        assertThat(exported("after.jsonl")).isEmpty();
    }

    @Test
    void whoSetsAnAnswerAndSetsItRightAgainHasCorrectedNothing() throws IOException {
        begins(KEPT);
        story.says("anne", "Ik ben erbij!");
        story.told("rsvp", "set", "evening", "anne@example.org", "no", "--yes", "--quiet");

        story.told("rsvp", "set", "evening", "anne@example.org", "yes", "--yes", "--quiet");

        assertThat(exported("none.jsonl")).isEmpty();
    }

    @Test
    void whatOnlyWaitsAgainAfterItWasTakenBackIsNoCorrectionWhateverWasSaid() throws IOException {
        begins(KEPT);
        story.arrives("cor", "Een avond over techniek", List.of(), "Ik ben erbij!");
        String number = waiting();
        story.told("held", "settle", number, "ignore", "--yes");

        story.told("held", "undo", number, "--as", "no", "--yes");

        assertThat(story.told("held", "list")).contains("Ik ben erbij!");
        assertThat(exported("none.jsonl")).isEmpty();
    }
}
