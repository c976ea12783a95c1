package org.erbij.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.erbij.account.Backoff;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.Adoption;
import org.erbij.flow.Answering;
import org.erbij.flow.Books;
import org.erbij.flow.BroughtIn;
import org.erbij.flow.Campaign;
import org.erbij.flow.Changes;
import org.erbij.flow.Dispatch;
import org.erbij.flow.Drafts;
import org.erbij.flow.DryRun;
import org.erbij.flow.Erasing;
import org.erbij.flow.HandSentMails;
import org.erbij.flow.Intake;
import org.erbij.flow.Leaving;
import org.erbij.flow.Ledger;
import org.erbij.flow.LoggedIntake;
import org.erbij.flow.Lookout;
import org.erbij.flow.MailIdentity;
import org.erbij.flow.Onlooker;
import org.erbij.flow.Outlooks;
import org.erbij.flow.PlannedMail;
import org.erbij.flow.Reading;
import org.erbij.flow.Reception;
import org.erbij.flow.Reconciliation;
import org.erbij.flow.Recovery;
import org.erbij.flow.Release;
import org.erbij.flow.Rereading;
import org.erbij.flow.Rewording;
import org.erbij.flow.Rounds;
import org.erbij.flow.Samples;
import org.erbij.flow.Sender;
import org.erbij.flow.SinceOurs;
import org.erbij.flow.Uninviting;
import org.erbij.flow.WhatWeWrote;
import org.erbij.flow.notice.Alarm;
import org.erbij.flow.notice.Alarms;
import org.erbij.flow.notice.Digest;
import org.erbij.flow.notice.ErasingReport;
import org.erbij.flow.notice.MailTidings;
import org.erbij.flow.notice.MissedMail;
import org.erbij.flow.notice.MissingLocation;
import org.erbij.flow.notice.Notices;
import org.erbij.flow.notice.Overdue;
import org.erbij.flow.notice.Preview;
import org.erbij.flow.notice.Tidings;
import org.erbij.flow.notice.UnconfirmedAnswers;
import org.erbij.flow.notice.UnplannedLocation;
import org.erbij.flow.notice.UnreadAnswers;
import org.erbij.flow.notice.UnreadMailbox;
import org.erbij.flow.notice.WaitingMail;
import org.erbij.mail.AuthenticationResults;
import org.erbij.mail.BodyDigest;
import org.erbij.mail.MessageIds;
import org.erbij.mail.RawMessage;
import org.erbij.mail.ReceivedMessage;
import org.erbij.mail.SenderVerdict;
import org.erbij.privacy.KeptData;
import org.erbij.privacy.PersonalData;
import org.erbij.privacy.Retention;
import org.erbij.schedule.Bell;
import org.erbij.schedule.Timetable;
import org.erbij.setup.Learned;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.ImapCollector;
import org.erbij.step.collect.ImapWatch;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.compose.Composer;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.compose.TemplateCheck;
import org.erbij.step.compose.TemplateStore;
import org.erbij.step.deliver.Courier;
import org.erbij.step.deliver.DeliverSettings;
import org.erbij.step.deliver.ImapSentFolder;
import org.erbij.step.deliver.SentFolder;
import org.erbij.step.deliver.SmtpCourier;
import org.erbij.step.parse.MessageParser;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.screen.Screener;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.ReplyReader;
import org.erbij.step.understand.TrainedReader;
import org.erbij.store.Database;
import org.erbij.store.DatabaseSettings;
import org.jspecify.annotations.Nullable;

/** Builds the objects, each once, in the order of the walk. What stands here is the whole of our dependency injection. */
final class Wiring implements AutoCloseable {
    final Settings settings;
    final Clock clock;
    private final Keys keys;
    final Database database;
    final Ledger ledger;
    final MessageParser parser = new MimeMessageParser();
    final Reading reading;
    final Composer composer;
    final TemplateCheck templateCheck;
    final Learned learned;
    final MessageIds ids;
    final Sender sender;
    final Answering answering;
    final Leaving leaving;
    final Uninviting uninviting;
    final Campaign campaign;
    final Samples samples;
    final Drafts drafts;
    final HandSentMails handSentMails;
    final Adoption adoption;
    final Release release;
    final Rewording rewording;
    final PlannedMail planned;
    final Notices notices;
    final Changes changes;
    final Outlooks outlooks;
    final Overdue overdue;
    final Rounds rounds;
    final WhatWeWrote whatWeWrote;
    final Rereading rereading;
    final BroughtIn broughtIn;
    final PersonalData personalData;
    final Retention retention;

    Wiring(Settings settings, Clock clock) {
        this(settings, clock, UnaryOperator.identity());
    }

    /** @param around what to put around the ledger, for tests that end the process at a commit */
    Wiring(Settings settings, Clock clock, UnaryOperator<Ledger> around) {
        this(settings, clock, new KeyFile(settings.keyFile()).open(databaseFile(settings)), around);
    }

    private Wiring(Settings settings, Clock clock, Keys keys, UnaryOperator<Ledger> around) {
        this(
                settings,
                clock,
                keys,
                Database.open(new DatabaseSettings(databaseFile(settings), keys.database()), clock),
                around);
    }

    private Wiring(Settings settings, Clock clock, Keys keys, Database database, UnaryOperator<Ledger> around) {
        this.settings = settings;
        this.reading = new Reading(parser, ReplyReader.whenNeeded(() -> new TrainedReader(settings.sureEnough())));
        this.clock = clock;
        this.keys = keys;
        this.database = database;
        ledger = around.apply(database.ledger());
        personalData = database.personalData(this::writersOf);
        retention = new Retention(database.keptData(this::writersOf), settings.retention(), database::scrub, clock);
        sender = new Sender(settings.organizer());
        ids = new MessageIds(keys.messageIds(), settings.organizer().address().domain());
        TemplateStore texts = texts(settings.home(), settings.form());
        learned = LearnedFile.of(settings).read();
        composer = new MarkdownComposer(texts, learned.subAddressing());
        templateCheck = new TemplateCheck(texts, settings.organizer());
        answering = new Answering(composer, ids, sender, settings.answers());
        leaving = new Leaving(answering);
        uninviting = new Uninviting(composer, ids, sender);
        campaign = new Campaign(ledger, composer, ids, sender);
        samples = new Samples(ledger, composer, ids, sender);
        drafts = new Drafts(composer, parser, ids, sender);
        handSentMails = new HandSentMails(ledger, collector(), reading, sender);
        adoption = new Adoption(ledger, collector(), handSentMails, ids);
        release = new Release(ledger, campaign);
        rewording = new Rewording(ledger, campaign, answering, uninviting, parser, clock);
        planned = new PlannedMail(ledger, campaign, release, settings.changesAfter(), clock);
        changes = new Changes(ledger, rewording, answering, ids);
        outlooks = new Outlooks(ledger, settings.changesAfter());
        overdue = new Overdue(ledger, campaign, settings.changesAfter());
        whatWeWrote = new WhatWeWrote(new InvitationTexts(composer, parser, settings.organizer())::of);
        rereading = new Rereading(reading, screening(), whatWeWrote, this::verdictOnSender);
        broughtIn = new BroughtIn(rereading);
        notices = new Notices(
                List.of(composer, new MarkdownComposer(TemplateStore.builtIn())),
                ids,
                sender,
                settings.notices().language());
        rounds = new Rounds(
                ledger,
                intake(new LoggedIntake()),
                planned,
                lookouts(),
                recovery(),
                rewording,
                reconciliation(),
                dispatch(),
                clock);
    }

    /** Texts as a home has them: an event's own, the community's, those of the program. */
    static TemplateStore texts(Path home, FormOfAddress form) {
        return new TemplateStore(
                event -> List.of(home.resolve("events").resolve(event.value()), home.resolve("templates")), form);
    }

    /** The database as H2 wants to be told, without its ending. */
    static Path databaseFile(Settings settings) {
        return settings.data().resolve("erbij");
    }

    private Collector collector() {
        return new ImapCollector(
                settings.organizer().address().value(), settings.imap(), settings.collect(), settings.sentFolder());
    }

    /** Signs in to the mailbox and out again; before the first invitation nothing else does. */
    void signIn() throws MailboxUnavailable {
        collector().folders();
    }

    private Intake intake(Onlooker onlooker) {
        Reception reception =
                new Reception(reading, this::timedScreening, whatWeWrote, answering, leaving, this::verdictOnSender);
        return new Intake(
                ledger, collector(), reading, screening(), whatWeWrote, Wiring::identity, reception, onlooker, clock);
    }

    /** What a round would do, on a copy of everything, in memory: nothing is kept and nothing sent. */
    DryRun.Report dryRun(@Nullable Instant since) throws MailboxUnavailable {
        try (Wiring copy = new Wiring(settings, clock, keys, database.inMemory(clock), UnaryOperator.identity())) {
            DryRun dryRun = new DryRun(copy.ledger, copy.planned, copy.rereading, clock);
            copy.intake(dryRun).poll(since);
            return dryRun.report();
        }
    }

    /** What the receiving server, by the name the organizer has confirmed, says about who sent a mail (R94, R95). */
    private SenderVerdict verdictOnSender(ReceivedMessage message) {
        String domain = message.parties()
                .sender()
                .map(sender -> sender.address().domain())
                .orElse("");
        return AuthenticationResults.topmost(message.header())
                .filter(results -> results.authservId().equals(learned.authservId()))
                .map(results -> results.on(domain))
                .orElse(SenderVerdict.NOT_SAID);
    }

    /** Step 4, told what is ours by whoever holds the books. */
    Function<Conversations, Screener> screening() {
        return conversations -> screening(conversations, message -> Optional.empty());
    }

    /** Step 4, told as well how soon after ours a mail came: for who settles it, and not for who looks at it again later (R36). */
    private Screener timedScreening(Books books) {
        return screening(books.conversations(), message -> SinceOurs.of(message, books));
    }

    private Screener screening(Conversations conversations, Function<ReceivedMessage, Optional<Duration>> sinceOurs) {
        return new Screening(
                address -> settings.organizer().address().equals(address),
                conversations::weSent,
                conversations::issued,
                conversations::isOurs,
                sinceOurs);
    }

    private Set<AddrSpec> writersOf(RawMessage raw) {
        return parser.parse(raw).parties().from().stream().map(Mailbox::address).collect(Collectors.toSet());
    }

    private static MailIdentity identity(RawMessage raw) {
        return new MailIdentity(new MimeMessageParser().parse(raw).threading().id(), BodyDigest.of(raw.octets()));
    }

    private SentFolder sentFolder() {
        return new ImapSentFolder(settings.imap(), DeliverSettings.DEFAULT, settings.sentFolder());
    }

    /** What organizers are told by the clock, in the order in which it leaves: first that nobody listened. */
    private List<Lookout> lookouts() {
        Set<Alarm> wanted = settings.notices().alarms();
        List<Lookout> lookouts = new ArrayList<>();
        lookouts.add(new Alarms(
                ledger, notices, wanted, () -> settings.data().toFile().getUsableSpace()));
        if (wanted.contains(Alarm.LOCATION_MISSING)) {
            lookouts.add(new MissingLocation(ledger, planned, notices));
            lookouts.add(new UnplannedLocation(ledger, planned, notices));
        }
        Duration preview = settings.notices().preview();
        if (preview != null) {
            lookouts.add(new Preview(ledger, planned, campaign, drafts, notices, preview));
        }
        if (wanted.contains(Alarm.OUTAGE)) {
            lookouts.add(new UnreadAnswers(ledger, planned, notices));
            lookouts.add(new UnreadMailbox(ledger, notices));
        }
        if (wanted.contains(Alarm.MISSED)) {
            lookouts.add(new MissedMail(ledger, notices));
            lookouts.add(new UnconfirmedAnswers(ledger, notices));
        }
        lookouts.add(
                new ErasingReport(ledger, notices, () -> retention.lastErasing().map(Wiring::erasing)));
        MailTidings mails = new MailTidings(rereading);
        Tidings tidings = new Tidings(planned, mails, rereading, broughtIn);
        if (wanted.contains(Alarm.WAITING)) {
            lookouts.add(new WaitingMail(ledger, mails, notices));
        }
        lookouts.add(new Digest(
                ledger,
                tidings,
                notices,
                settings.notices().digest(),
                settings.notices().quietDays()));
        return lookouts;
    }

    private static Erasing erasing(KeptData.Run run) {
        return new Erasing(run.at(), run.events(), run.strayMails(), run.people(), run.rewritten());
    }

    private Recovery recovery() {
        return new Recovery(ledger, sentFolder(), settings.dispatch().copies(), clock);
    }

    private Reconciliation reconciliation() {
        return new Reconciliation(ledger, sentFolder(), settings.dispatch().copies(), clock);
    }

    private Dispatch dispatch() {
        Courier courier = new SmtpCourier(settings.smtp(), settings.organizer().address(), DeliverSettings.DEFAULT);
        return new Dispatch(ledger, courier, sentFolder(), settings.dispatch(), clock);
    }

    ImapWatch watch() {
        return new ImapWatch(settings.imap(), settings.collect(), backoff());
    }

    private static Backoff backoff() {
        return new Backoff(() -> ThreadLocalRandom.current().nextDouble());
    }

    /** The rounds, as bells ring for them. */
    RingingRounds ringingRounds() {
        return new RingingRounds(rounds, retention::run, backoff(), clock);
    }

    Timetable timetable(RingingRounds bells) {
        return new Timetable(
                "erbij-" + UUID.randomUUID(), database.quartzConnections(), bells, this::bells, settings.pollEvery());
    }

    private List<Bell> bells() {
        return planned.open().stream()
                .map(due -> new Bell(
                        due.event().id().value() + " "
                                + due.planned().kind().name().toLowerCase(Locale.ROOT) + " "
                                + due.planned().slot(),
                        due.at()))
                .toList();
    }

    /** When something of ours is next due. */
    Instant nextWake(Instant atTheLatest) {
        Instant mailing = planned.open().stream()
                .map(PlannedMail.Due::at)
                .filter(at -> at.isAfter(clock.instant()))
                .findFirst()
                .orElse(atTheLatest);
        Instant wake = rounds.nextLook().filter(at -> at.isBefore(mailing)).orElse(mailing);
        return rounds.nextSend(wake.isBefore(atTheLatest) ? wake : atTheLatest);
    }

    @Override
    public void close() {
        database.close();
    }
}
