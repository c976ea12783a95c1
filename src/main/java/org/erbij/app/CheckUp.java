package org.erbij.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.erbij.cli.CheckCommand;
import org.erbij.cli.Refusal;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventState;
import org.erbij.domain.people.AddrSpec;
import org.erbij.setup.AccountCheck;
import org.erbij.setup.EventInWords;
import org.erbij.setup.Finding;
import org.erbij.setup.Learned;
import org.erbij.setup.MachineCheck;
import org.erbij.setup.Probe;
import org.erbij.setup.Section;
import org.erbij.step.collect.AccountLook;
import org.erbij.step.compose.AddressCheck;
import org.erbij.step.compose.LanguagesCompared;
import org.erbij.step.compose.OccasionCheck;
import org.erbij.step.compose.TemplateCheck;
import org.erbij.step.compose.TemplateStore;
import org.erbij.step.deliver.DeliverSettings;
import org.erbij.step.deliver.ImapSentFolder;
import org.erbij.step.deliver.SmtpCourier;

/** Everything {@code check} looks at. Needs no database, but asks one that there is what has become of the events; changes nothing. */
final class CheckUp implements CheckCommand.CheckUp {
    private static final int FEW = 20;
    private static final int LONG_DAYS = 365;

    private final Path home;
    private final Map<String, String> environment;
    private final Clock clock;
    private final Probe.Waiting waiting;

    CheckUp(Path home, Map<String, String> environment, Clock clock, Probe.Waiting waiting) {
        this.waiting = waiting;
        this.home = home;
        this.environment = environment;
        this.clock = clock;
    }

    /** @throws Refusal when the settings cannot be used */
    @Override
    public List<Section> look(boolean probed) {
        Settings settings = settings();
        List<Section> sections = new ArrayList<>();
        sections.add(new AccountCheck(
                        settings.imap(),
                        settings.smtp(),
                        settings.organizer().address(),
                        settings.collect(),
                        settings.sentFolder())
                .look(probed, clock.instant()));
        sections.add(new MachineCheck(home, settings.data(), secrets(settings)).look());
        Course course = Course.of(home, clock, settings);
        sections.add(new Custody(settings, course).look(clock.instant()));
        sections.add(course.look());
        sections.addAll(events(settings, course));
        return sections;
    }

    @Override
    public Section advice() {
        Instant now = clock.instant();
        String what = "'erbij check --probe' sends one mail to yourself and shows how your provider treats your mail";
        return new Section(
                "Mail to yourself",
                List.of(LearnedFile.of(settings())
                        .probedAt()
                        .map(at -> ChronoUnit.DAYS.between(at, now))
                        .map(days -> days < LONG_DAYS
                                ? Finding.fine("last tried "
                                        + (days < 1
                                                ? "less than a day ago"
                                                : days == 1 ? "a day ago" : days + " days ago"))
                                : Finding.fine("last tried " + days + " days ago, and providers change: " + what))
                        .orElseGet(() ->
                                Finding.fine("not tried yet: " + what + "; do it once, before you invite anybody"))));
    }

    private Settings settings() {
        return new Configuration(home, environment).read();
    }

    @Override
    public Probe.Result probe(Consumer<String> progress) {
        Settings settings = settings();
        AddrSpec organizer = settings.organizer().address();
        return new Probe(
                        new SmtpCourier(settings.smtp(), organizer, DeliverSettings.DEFAULT),
                        new AccountLook(settings.imap(), settings.collect()),
                        new ImapSentFolder(settings.imap(), DeliverSettings.DEFAULT, settings.sentFolder()),
                        organizer,
                        waiting,
                        CheckUp::word)
                .send(clock.instant(), progress);
    }

    /** Letters that stand in no other mail. */
    private static String word() {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        return "proef" + HexFormat.of().formatHex(random);
    }

    @Override
    public void keep(Learned learned) {
        try {
            LearnedFile.of(settings()).keep(learned, clock.instant());
        } catch (IOException unwritable) {
            throw Refusal.settings(
                    "What was learned could not be kept.",
                    "Everything goes on as before.",
                    "The data folder must belong to whoever runs Erbij; is the disk full?");
        }
    }

    private List<Path> secrets(Settings settings) {
        return List.of(
                home.resolve("password"),
                settings.keyFile(),
                settings.data(),
                settings.data().resolve("erbij.mv.db"),
                settings.data().resolve(LearnedFile.NAME),
                Main.socket(home),
                home.resolve("erbij.yaml"));
    }

    private List<Section> events(Settings settings, Course course) {
        List<Path> files = eventFiles();
        if (files.isEmpty()) {
            Finding none = Finding.fine("none is written yet; 'erbij init' in an empty folder shows a sample");
            return List.of(new Section("Events", List.of(none)));
        }
        return files.stream().map(file -> event(file, course, settings)).toList();
    }

    private List<Path> eventFiles() {
        try (Stream<Path> files = Files.list(home.resolve("events"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException noneYet) {
            return List.of();
        }
    }

    private Section event(Path file, Course course, Settings settings) {
        String name = "Event events/" + file.getFileName();
        try {
            Event written = EventFile.read(file.toString(), Files.readString(file));
            String id = written.id().value();
            Event event = written.withState(course.states().getOrDefault(id, EventState.OPEN));
            Instant now = clock.instant();
            List<Finding> findings = new ArrayList<>(
                    EventInWords.of(event, course.told() ? course.settled().getOrDefault(id, Map.of()) : null, now));
            findings.addAll(texts(event, settings));
            return new Section(name, findings);
        } catch (Refusal wrong) {
            return new Section(name, List.of(Finding.look(String.valueOf(wrong.getMessage()))));
        } catch (IOException unreadable) {
            return new Section(name, List.of(Finding.look("it cannot be read; it must be a text file in UTF-8")));
        }
    }

    private List<Finding> texts(Event event, Settings settings) {
        TemplateStore texts = Wiring.texts(settings.home(), settings.form());
        List<String> problems = new ArrayList<>(new TemplateCheck(texts, settings.organizer()).problems(event));
        if (problems.isEmpty()) {
            problems.addAll(new LanguagesCompared(texts, settings.organizer()).differences(event));
            problems.addAll(new AddressCheck(texts, settings.form()).problems(event));
            problems.addAll(new OccasionCheck(texts, settings.organizer()).problems(event));
        }
        if (problems.isEmpty()) {
            return List.of(Finding.fine("every mail can be written, and says the same in every language"));
        }
        return problems.stream().limit(FEW).map(Finding::look).toList();
    }
}
