package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.rehearse.Happening;
import org.erbij.rehearse.OwnRehearsal;
import org.erbij.rehearse.Report;
import org.erbij.rehearse.ReportPage;
import org.erbij.step.parse.MimeMessageParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An organizer's own event, texts and people, played before a single real mail leaves. */
final class RehearsingTest {
    private static final List<String> acts = new ArrayList<>();
    private static Report report;

    @BeforeAll
    static void played(@TempDir Path home) throws Exception {
        Files.createDirectories(home.resolve("events/evening/nl"));
        Files.writeString(
                home.resolve("events/evening/nl/invitation.md"), "Subject: Kom je?\n\nEigen woorden van Kars.\n");
        Event event = EventFile.read("evening.yaml", Story.EVENING);
        OwnRehearsal rehearsal = new OwnRehearsal(new OwnStage(home), new MimeMessageParser());
        report = rehearsal.play(event, List.of("Wietske", "Joost"), LocalDateTime.parse("2017-01-30T10:00"), acts::add);
    }

    private static List<Happening.Mailed> mailed(MailKind kind) {
        return report.story().stream()
                .filter(Happening.Mailed.class::isInstance)
                .map(Happening.Mailed.class::cast)
                .filter(mailed -> mailed.kind() == kind)
                .toList();
    }

    private static List<Happening.Wrote> wrote(String outcome) {
        return report.story().stream()
                .filter(Happening.Wrote.class::isInstance)
                .map(Happening.Wrote.class::cast)
                .filter(wrote -> wrote.outcome().name().toLowerCase(Locale.ROOT).equals(outcome))
                .toList();
    }

    @Test
    void whoWatchesIsToldWhatIsPlayedNow() {
        assertThat(acts)
                .containsExactly(
                        "playing 1 of 4: all of it as planned",
                        "playing 2 of 4: the same, each in another language",
                        "playing 3 of 4: what if you move it by a week",
                        "playing 4 of 4: what if you cancel it");
    }

    @Test
    void nothingComesOutThatMustNot() {
        assertThat(report.deviations()).isEmpty();
    }

    @Test
    void theOrganizersOwnTextsAndPeoplePlay() {
        Happening.Mailed invitation = mailed(MailKind.INVITATION).get(0);

        assertThat(invitation.firstNames()).contains("Wietske", "Joost", "Kars");
        assertThat(invitation.samples())
                .extracting(Happening.Sample::languages)
                .containsExactlyInAnyOrder("nl", "en", "nl, en");
        assertThat(invitation.samples())
                .filteredOn(sample -> sample.languages().equals("nl"))
                .allSatisfy(sample -> {
                    assertThat(sample.text()).contains("Eigen woorden van Kars.");
                    assertThat(sample.html()).contains("Eigen woorden van Kars.");
                });
    }

    @Test
    void eachNoticeIsToldByItselfThoughSeveralLeaveTogether() {
        assertThat(mails(MailKind.NOTICE))
                .isNotEmpty()
                .allMatch(mailed -> mailed.firstNames().size() == 1);
        assertThat(ReportPage.of(report)).contains("<strong>follow-up</strong>").doesNotContain("follow up<");
    }

    /** "Every mail as it would look in both languages"; of what the organizer writes for one occasion ({@code MAIL}) none is known yet. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAIL")
    void everyMailOfEveryKindIsSeenAsADutchAndAsAnEnglishReaderHasIt(MailKind kind) {
        assertThat(mails(kind)).isNotEmpty().allMatch(mailed -> {
            List<String> seen =
                    mailed.samples().stream().map(Happening.Sample::languages).toList();
            return seen.containsAll(List.of("nl", "en")) || seen.equals(List.of("nl, en"));
        });
        assertThat(mails(kind).stream().flatMap(mailed -> mailed.samples().stream()))
                .extracting(Happening.Sample::languages)
                .contains("nl", "en");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MAIL")
    void inBothLanguagesAMailTellsTheSame(MailKind kind) {
        assertThat(mails(kind)).allSatisfy(mailed -> {
            assertThat(mailed.samples())
                    .extracting(Happening.Sample::calendar)
                    .as("a calendar entry")
                    .containsOnly(mailed.samples().get(0).calendar());
            assertThat(mailed.samples())
                    .extracting(sample -> sample.text().contains("Nergensstraat"))
                    .as("the location")
                    .containsOnly(mailed.samples().get(0).text().contains("Nergensstraat"));
            assertThat(mailed.samples()).extracting(Happening.Sample::text).doesNotHaveDuplicates();
        });
    }

    @Test
    void inTheOtherLanguageAnAnswerKeepsTheSubjectItAnswers() {
        assertThat(mailed(MailKind.CONFIRMATION))
                .allSatisfy(mailed -> assertThat(mailed.samples())
                        .extracting(Happening.Sample::subject)
                        .isSubsetOf(
                                "Re: Kom je?",
                                "Re: Invitation: An evening on tech",
                                "Re: Kom je? / Invitation: An evening on tech"));
    }

    private static final Map<String, String> SAID = Map.of(
            "Great that you are coming!", "Fijn dat je komt!",
            "Sorry we won't see you", "je het liet weten",
            "this is the last email you will get", "krijg je geen mail meer",
            "want to stay involved", "betrokken wilt blijven",
            "We have you down as a maybe", "misschien naar ‘");

    /** The other way round somebody says the same in another language; read otherwise, it would be confirmed as something else. */
    @Test
    void aConfirmationSaysInEnglishWhatItSaysInDutch() {
        assertThat(mailed(MailKind.CONFIRMATION))
                .filteredOn(mailed -> mailed.samples().size() == 2)
                .hasSizeGreaterThan(8)
                .allSatisfy(mailed -> assertThat(SAID)
                        .anySatisfy((english, dutch) -> assertThat(mailed.samples())
                                .allMatch(sample -> sample.text()
                                        .contains(sample.languages().equals("en") ? english : dutch))));
    }

    @Test
    void thePageSaysOfWhichMailNobodyGotItSo() {
        Element confirmation = Jsoup.parse(ReportPage.of(report)).select("li.ours").stream()
                .filter(row -> row.text().contains("confirmation to Joost"))
                .findFirst()
                .orElseThrow();

        assertThat(confirmation.select(".to").eachText())
                .containsExactly(
                        "To Joost · with a calendar entry",
                        "To Joost, as it would be in Dutch · with a calendar entry");
    }

    private static List<Happening.Mailed> mails(MailKind kind) {
        return Stream.concat(
                        report.story().stream(), report.whatIfs().stream().flatMap(whatIf -> whatIf.story().stream()))
                .filter(Happening.Mailed.class::isInstance)
                .map(Happening.Mailed.class::cast)
                .filter(mailed -> mailed.kind() == kind)
                .toList();
    }

    @Test
    void thePageSaysWhoseNamesPlayAndWhichAreMadeUp() {
        assertThat(report.players().ofTheList()).containsExactly("Wietske", "Joost");
        assertThat(report.players().madeUp()).hasSize(14).doesNotContain("Wietske", "Joost");
        assertThat(Jsoup.parse(ReportPage.of(report)).select(".names").text())
                .startsWith("First names of your list: Wietske, Joost. Made up, as there are no more: Anne, Emma");
    }

    @Test
    void everyWayOfAnsweringIsSeen() {
        for (String outcome :
                List.of("coming", "perhaps", "no_but_involved", "no", "waits", "left", "new_person", "automatic")) {
            assertThat(wrote(outcome)).as(outcome).isNotEmpty();
        }
    }

    @Test
    void aLateYesGetsTheLocationWithItsConfirmation() {
        assertThat(wrote("coming")).anyMatch(late -> late.aftermath().locationSent());
    }

    private static Report.WhatIf whatIf(String title) {
        return report.whatIfs().stream()
                .filter(one -> one.title().contains(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<Happening.Mailed> mailed(Report.WhatIf whatIf) {
        return whatIf.story().stream()
                .filter(Happening.Mailed.class::isInstance)
                .map(Happening.Mailed.class::cast)
                .toList();
    }

    @Test
    void whatALateYesAndABounceCauseIsFoundAtOnce() {
        Report.WhatIf late = whatIf("says yes when the location");

        assertThat(mailed(late)).hasSize(1);
        assertThat(mailed(late).get(0).samples().get(0).text()).contains("Nergensstraat 1");
        assertThat(whatIf("an address does not exist").story()).hasSize(1);
        assertThat(whatIf("an address does not exist").consequences().get(0))
                .contains("gets no more mail", "So does your daily mail", "unless 'digest' or 'alarms'");
    }

    @Test
    void aChangeTellsWhoNeedsItAndRemindersFollowTheNewDate() {
        Report.WhatIf moved = whatIf("you move it");
        Happening.Mailed told = mailed(moved).get(0);

        assertThat(moved.story().get(0)).isInstanceOf(Happening.Did.class);
        assertThat(told.kind()).isEqualTo(MailKind.CHANGE);
        assertThat(told.firstNames()).contains("Wietske", "Joost", "Kars");
        assertThat(told.samples()).anyMatch(sample -> sample.text().contains("20 februari"));
        assertThat(moved.consequences()).anyMatch(line -> line.startsWith("Not mailed of it: "));
        assertThat(mailed(moved))
                .extracting(Happening.Mailed::kind)
                .containsSubsequence(MailKind.CHANGE, MailKind.REMINDER, MailKind.REMINDER, MailKind.FOLLOW_UP);
        assertThat(mailed(moved).get(1).at()).isEqualTo(Instant.parse("2017-02-19T17:00:00Z"));
        assertThat(moved.deviations()).isEmpty();
    }

    @Test
    void aCancellationIsToldAtOnceAndNothingPlannedLeaves() {
        Report.WhatIf cancelled = whatIf("you cancel it");

        assertThat(mailed(cancelled)).extracting(Happening.Mailed::kind).containsOnly(MailKind.CANCELLATION);
        assertThat(mailed(cancelled).get(0).firstNames()).contains("Wietske", "Kars");
        assertThat(cancelled.consequences()).contains("Not sent any more: reminder, follow-up.");
        assertThat(cancelled.deviations()).isEmpty();
    }

    @Test
    void itIsToldInOrder() {
        assertThat(report.story()).extracting(Happening::at).isSorted();
        assertThat(report.story().get(0).at()).isEqualTo(Instant.parse("2017-01-30T09:00:00Z"));
        assertThat(mailed(MailKind.REMINDER)).hasSize(2);
        assertThat(mailed(MailKind.LOCATION)).hasSize(1);
        assertThat(mailed(MailKind.FOLLOW_UP)).hasSize(1);
    }

    @Test
    void thePageNeedsNothingButItself() {
        Document page = Jsoup.parse(ReportPage.of(report));

        assertThat(page.select("script, link, img, [src], [href]:not([href^=#])"))
                .isEmpty();
        assertThat(page.select("iframe")).isNotEmpty().allMatch(frame -> frame.hasAttr("sandbox"));
        assertThat(page.text())
                .contains(
                        "Een avond over techniek",
                        "is coming",
                        "No mail went to the wrong person",
                        "What if you cancel it?");
    }

    /** What organizers and people write stays text. */
    @Test
    void whatPeopleWriteCannotBecomePage() {
        Element frame = Jsoup.parse(ReportPage.of(report)).selectFirst("iframe");

        assertThat(frame).isNotNull();
        assertThat(frame.attr("srcdoc")).startsWith("<!DOCTYPE html>");
        assertThat(ReportPage.of(report)).doesNotContain("<!DOCTYPE html>\n<html lang=\"nl\"");
    }
}
