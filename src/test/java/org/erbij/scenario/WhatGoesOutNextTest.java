package org.erbij.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.erbij.app.Story;
import org.erbij.app.Story.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The digest, the status and a dry run tell to how many what is planned goes, as the schedule does. Anne comes, Bram is silent. */
final class WhatGoesOutNextTest {
    private static final String TEXT = "Subject: Nog iets\n\nNeem een trui mee.\n";

    private Story story;

    @BeforeEach
    void begin(@TempDir Path home) throws IOException {
        story = new Story(home, Story.EVENING, "2017-01-30 10:00", "18:00");
        story.invites("anne", "bram");
        story.goesOnUntil("2017-01-30 10:20");
        story.says("anne", "Ja, ik kom!");
        story.goesOnUntil("2017-01-30 17:50");
    }

    @AfterEach
    void end() {
        story.close();
    }

    private String everywhere() {
        return (story.told("schedule", "list") + story.told("status") + story.told("run", "--dry-run"))
                .replaceAll(" +", " ");
    }

    private String digest() {
        story.goesOnUntil("2017-01-30 18:01");
        return story.mailsTo("kars").stream()
                .map(mail -> mail.content().text().replaceAll("\\s+", " "))
                .filter(text -> text.contains("Zo staat het met"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyMomentIsThatOfWhereTheEventIs() {
        story.says("bram", "Hoe laat begint het?");

        assertThat(story.told("status")).contains("reading: last worked Mon 30 Jan 17:50 CET");
        assertThat(story.told("held", "list")).contains("Mon 30 Jan 17:50 CET");
    }

    @Test
    void whatReachedNobodyIsNotCalledSent() {
        story.says("bram", "Ik kan niet.");
        story.goesOnUntil("2017-02-08 10:10");

        assertThat(story.told("schedule", "list").replaceAll(" +", " "))
                .contains("done Wed 8 Feb 10:00: nobody left to ask")
                .doesNotContain("to 0 people");
    }

    @Test
    void aTextOfTheOrganizerIsToWhomItIsFor() {
        Ended planned = story.command(
                TEXT,
                "mail",
                "evening",
                "-",
                "--to",
                "attending",
                "--language",
                "nl",
                "--at",
                "2017-02-01 09:00",
                "--yes");
        assertThat(planned.code()).as(planned.said()).isZero();

        assertThat(everywhere())
                .contains("Wed 1 Feb 09:00 2 people “Nog iets”")
                .contains("mail Wed 1 Feb 09:00 2 people")
                .contains("mail of evening, as things stand to 2");
        assertThat(digest()).contains("woensdag 1 februari om 09.00 uur: mail, aan 2 mensen");
    }

    @Test
    void theWordOfAChangeIsToWhomItIsNews() throws IOException {
        story.applies(Story.EVENING.replace("Een avond", "De avond"));

        assertThat(everywhere())
                .as("whoever has not said that they come is not told of a title")
                .contains("change Mon 30 Jan 18:05 2 people")
                .contains("change of evening, as things stand to 2");
        assertThat(digest()).contains("18.05 uur: wijziging, aan 2 mensen");
    }
}
