package org.erbij;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.Octets;
import org.junit.jupiter.api.Test;

/** No record prints what people wrote, are called, live at or keep secret: the next exception would carry it into a log. */
class RedactionTest {
    private static final String REASON = "our own words about a mail or a server, never a person's";
    private static final String PROTOCOL = "a word of a protocol";
    private static final String FOLDER = "a folder of the organizer's own mailbox";
    private static final String PHRASEBOOK = "words of our own phrasebook";
    private static final String FILE = "a file of the organizer's";

    /** Texts that may be printed, each with what makes it harmless. */
    private static final Map<String, String> HARMLESS = new TreeMap<>(Map.ofEntries(
            Map.entry("AccountLook.FolderLook.name", FOLDER),
            Map.entry("AccountLook.FolderLook.uses", PROTOCOL),
            Map.entry("AccountLook.Sighting.folder", FOLDER),
            Map.entry("AutomaticText.kinds", PHRASEBOOK),
            Map.entry("Bell.name", "event, kind and slot of a mass mail, which logs tell"),
            Map.entry("CalendarAnswer.trouble", REASON),
            Map.entry("Campaign.Result.failures", "a template and the line in it"),
            Map.entry("Cast.Expected.mails", "kinds of mail"),
            Map.entry("Circular.version", "a digest and a number"),
            Map.entry("Composed.Failed.because", "a template and the line in it"),
            Map.entry("Course.settled", "short names of events, and what became of their planned mails"),
            Map.entry("Course.states", "short names of events, and how each stands"),
            Map.entry("DeliveryOutcome.Deferred.because", REASON),
            Map.entry("DeliveryOutcome.Refused.because", REASON),
            Map.entry("DeliveryOutcome.Refused.status", PROTOCOL),
            Map.entry("DeliveryOutcome.Uncertain.because", REASON),
            Map.entry("DeliveryReport.Recipient.status", PROTOCOL),
            Map.entry("Disposition.because", REASON),
            Map.entry("Dossier.Holding.table", "a table of ours"),
            Map.entry("EventUid.value", "names an event"),
            Map.entry("FolderId.name", FOLDER),
            Map.entry("Happening.Did.what", "our own words"),
            Map.entry("Happening.Sample.languages", "codes of languages"),
            Map.entry("Header.Field.name", PROTOCOL),
            Map.entry("Health.Condition.because", REASON),
            Map.entry("HeldBack.News.occasion", "kind and version of a mail, which logs tell"),
            Map.entry("Health.Outage.because", REASON),
            Map.entry("Identified.Stranger.because", REASON),
            Map.entry("MailIdentity.digest", "a digest"),
            Map.entry("MailServer.host", "a setting that names nobody"),
            Map.entry("Notice.occasion", "our own words"),
            Map.entry("Mailing.version", "a moment, a digest or a number"),
            Map.entry("Mailings.Settled.because", REASON),
            Map.entry("Outbox.Outcome.because", REASON),
            Map.entry("OutboxEntry.because", REASON),
            Map.entry("PersonalRegister.Place.table", "a table of ours"),
            Map.entry("Phrase.Part.Word.beginnings", PHRASEBOOK),
            Map.entry("Phrase.Part.Word.exact", PHRASEBOOK),
            Map.entry("Planned.slot", "a moment as it stands in the event's file"),
            Map.entry("Posting.version", "the occasion of a mail: a moment or a number"),
            Map.entry("Providers.Server.host", "a provider's server, which is public"),
            Map.entry("Reaction.Hold.because", REASON),
            Map.entry("Reaction.StaySilent.because", REASON),
            Map.entry("Recognised.Ours.because", REASON),
            Map.entry("Report.WhatIf.title", "our own words"),
            Map.entry("MachinePhrases.Phrase.kind", PHRASEBOOK),
            Map.entry("MachinePhrases.Phrase.words", PHRASEBOOK),
            Map.entry("SampleMark.aboveTheText", "a sentence of ours"),
            Map.entry("SampleMark.inTheSubject", "which of our texts it is"),
            Map.entry("Screened.FromEither.because", REASON),
            Map.entry("Screened.FromMailSystem.because", REASON),
            Map.entry("Screened.FromRobot.because", REASON),
            Map.entry("Screening.Rule.name", REASON),
            Map.entry("Servers.source", "who said where an account's servers are"),
            Map.entry("Settings.sentFolder", FOLDER),
            Map.entry("Shown.languages", "codes of languages"),
            Map.entry("StatusCode.Row.status", PROTOCOL),
            Map.entry("StatusCode.Row.words", PHRASEBOOK),
            Map.entry("StatusReport.EventStatus.venue", "whether there is one, never where"),
            Map.entry("Structure.Part.section", PROTOCOL),
            Map.entry("Structure.Part.type", PROTOCOL),
            Map.entry("Structure.type", PROTOCOL),
            Map.entry("Surprise.what", "our own words"),
            Map.entry("TemplateSource.where", FILE),
            Map.entry("TemplateStore.Found.where", FILE),
            Map.entry("Trust.pinSha256", "the fingerprint of a certificate, which is public"),
            Map.entry("Understanding.Unclear.because", REASON),
            Map.entry("Verdict.outcome", "one word for what was understood"),
            Map.entry("WordingFile.Read.Wrong.because", "file, line and our own words")));

    private static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.erbij");
    }

    private static List<Class<?>> records() {
        return classes().stream()
                .filter(JavaClass::isRecord)
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    @Test
    void noRecordPrintsWordsNamesAddressesOrSecrets() {
        Pattern marked = Pattern.compile(Specimens.MARK + "(?:\\(([\\w.]+)\\))?");
        Specimens specimens = new Specimens();
        Map<String, Set<String>> printed = new TreeMap<>();
        List<Class<?>> records = records();

        for (Class<?> type : records) {
            Matcher found = marked.matcher(specimens.of(type).toString());
            while (found.find()) {
                String what = found.group(1) == null ? "an address, an id or octets" : found.group(1);
                printed.computeIfAbsent(what, text -> new TreeSet<>()).add(Specimens.nameOf(type));
            }
        }

        assertThat(records).hasSizeGreaterThan(100);
        assertThat(printed.keySet()).as("%s", printed).isEqualTo(HARMLESS.keySet());
    }

    /** The rest prints its type and a number, unless somebody thought otherwise. */
    @Test
    void noOtherClassPrintsAnythingUnseen() {
        Set<String> print = new TreeSet<>();
        for (JavaClass type : classes()) {
            boolean ownWords = type.getMethods().stream()
                    .anyMatch(method -> method.getName().equals("toString")
                            && method.getRawParameterTypes().isEmpty());
            if (ownWords && !type.isRecord()) {
                print.add(Specimens.nameOf(type.reflect()));
            }
        }

        assertThat(print).containsExactly("AddrSpec", "Octets", "Venue.Sealed");
        Place place = (Place) new Specimens().of(Place.class);
        assertThat(List.of(
                        AddrSpec.of(Specimens.MARK + "@example.org"),
                        Octets.of(Specimens.MARK),
                        new Venue.Sealed(place)))
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain(Specimens.MARK));
    }
}
