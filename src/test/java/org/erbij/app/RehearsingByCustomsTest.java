package org.erbij.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.flow.Pace;
import org.erbij.flow.notice.NoticeSettings;
import org.erbij.rehearse.Happening;
import org.erbij.rehearse.OwnRehearsal;
import org.erbij.rehearse.Report;
import org.erbij.rehearse.ReportPage;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.parse.MimeMessageParser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the organizer sees beforehand is what will come: which notices, how often an answer, how soon a change. */
final class RehearsingByCustomsTest {
    /** No servers and no password: a rehearsal needs none. */
    private static final String HOME = """
            digest: none
            alarms: []
            preview-at-least: none
            texts: {address: u}
            answers: {between: 20 hours}
            sending: {changes-after: 3 hours}
            """;

    private static final String IN_DUTCH = """
            event: evening
            title: {nl: Een avond over techniek}
            languages: [nl]
            starts: 2017-02-13 18:00
            area: {nl: ergens in Amsterdam}
            answer-before: 2017-02-11
            organizers:
              - {name: Kars, address: kars@example.nl}
            announce-location: 2 days before, 10:00
            """;

    private static Report report;
    private static Customs customs;

    @BeforeAll
    static void played(@TempDir Path home) throws Exception {
        Files.writeString(home.resolve("erbij.yaml"), HOME);
        customs = Configuration.customs(home);
        Event event = EventFile.read("evening.yaml", IN_DUTCH);
        report = new OwnRehearsal(new OwnStage(home), new MimeMessageParser())
                .play(event, List.of(), LocalDateTime.parse("2017-01-30T10:00"), act -> {});
    }

    private static List<Happening.Mailed> mailed(Stream<Happening> story, MailKind kind) {
        return story.filter(Happening.Mailed.class::isInstance)
                .map(Happening.Mailed.class::cast)
                .filter(mailed -> mailed.kind() == kind)
                .toList();
    }

    @Test
    void noNoticeIsSeenThatWillNotCome() {
        assertThat(mailed(report.story().stream(), MailKind.NOTICE)).isEmpty();
    }

    @Test
    void aChangeIsToldWhenItWillBe() {
        List<Happening> moved = report.whatIfs().stream()
                .filter(whatIf -> whatIf.title().contains("you move it"))
                .findFirst()
                .orElseThrow()
                .story();
        Instant did = moved.get(0).at();

        assertThat(mailed(moved.stream(), MailKind.CHANGE))
                .extracting(Happening.Mailed::at)
                .allSatisfy(at -> assertThat(at).isEqualTo(did.plus(Duration.ofHours(3))))
                .isNotEmpty();
    }

    @Test
    void answersComeAtTheHomesOwnPace() {
        assertThat(customs)
                .isEqualTo(new Customs(
                        FormOfAddress.U,
                        new NoticeSettings(null, null, true, Set.of(), null),
                        new Pace(Duration.ofHours(20), 3),
                        Duration.ofHours(3)));
    }

    @Test
    void readersAreAddressedAsTheyWillBe() {
        assertThat(mailed(report.story().stream(), MailKind.INVITATION))
                .flatMap(Happening.Mailed::samples)
                .allSatisfy(sample -> assertThat(sample.text()).contains(" u ").doesNotContain(" je "))
                .isNotEmpty();
    }

    @Test
    void theHomesOwnCustomsAreNoDeviation() {
        assertThat(report.deviations()).isEmpty();
        assertThat(report.whatIfs()).flatMap(Report.WhatIf::deviations).isEmpty();
    }

    @Test
    void thePageSaysWhatIsNotPlayed() {
        assertThat(Jsoup.parse(ReportPage.of(report)).select(".hint").text())
                .contains(
                        "what you write yourself with 'erbij mail', and moments moved with 'erbij schedule move', are not played");
    }
}
