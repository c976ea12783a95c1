package org.erbij.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.erbij.cli.Desks;
import org.erbij.cli.Refusal;
import org.erbij.desk.AdoptionDesk;
import org.erbij.desk.CompanyDesk;
import org.erbij.desk.ContactImport;
import org.erbij.desk.CorrectionsDesk;
import org.erbij.desk.DoorDesk;
import org.erbij.desk.EventDesk;
import org.erbij.desk.GuestList;
import org.erbij.desk.HeldMailDesk;
import org.erbij.desk.InvitationDesk;
import org.erbij.desk.LastLooks;
import org.erbij.desk.MailDesk;
import org.erbij.desk.Marks;
import org.erbij.desk.MergeDesk;
import org.erbij.desk.NextOccasion;
import org.erbij.desk.OutboxDesk;
import org.erbij.desk.PeopleDesk;
import org.erbij.desk.PersonFiles;
import org.erbij.desk.RsvpDesk;
import org.erbij.desk.ScheduleDesk;
import org.erbij.desk.SettlingDesk;
import org.erbij.desk.StatusReport;
import org.erbij.desk.UndoDesk;
import org.erbij.desk.VenueDesk;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Moment;
import org.erbij.flow.BarredMail;
import org.erbij.flow.Correcting;
import org.erbij.flow.DryRun;
import org.erbij.flow.Forecasts;
import org.erbij.flow.MissedMeanwhile;
import org.erbij.flow.Repair;
import org.erbij.flow.Writing;
import org.erbij.privacy.Erasure;
import org.erbij.privacy.Retention;
import org.erbij.step.collect.MailboxUnavailable;
import org.jspecify.annotations.Nullable;

/** The desk over the wired product, which is built when the first command asks for a part of it. */
final class Desk implements Desks {
    private final Supplier<Wiring> wiring;
    private final Runnable afterwards;
    private final Function<Path, Optional<Path>> putBack;
    private final boolean running;

    /**
     * Of the process that reads and sends, and has the database open.
     *
     * @param afterwards what to do when a command may have put mail into the outbox
     */
    Desk(Supplier<Wiring> wiring, Runnable afterwards) {
        this(
                wiring,
                afterwards,
                backup -> {
                    throw Refusal.settings(
                            "Erbij runs, and has the database open.",
                            "Nothing was changed.",
                            "Stop 'erbij run', put the backup back, and start it again.");
                },
                true);
    }

    /**
     * Of a process for one command.
     *
     * @param putBack puts a backup in the place of the database, as long as nobody has opened it
     */
    Desk(Supplier<Wiring> wiring, Runnable afterwards, Function<Path, Optional<Path>> putBack) {
        this(wiring, afterwards, putBack, false);
    }

    private Desk(
            Supplier<Wiring> wiring, Runnable afterwards, Function<Path, Optional<Path>> putBack, boolean running) {
        this.running = running;
        this.wiring = wiring;
        this.afterwards = afterwards;
        this.putBack = putBack;
    }

    @Override
    public EventDesk events() {
        Wiring built = wiring.get();
        return new EventDesk(
                built.ledger, built.changes, built.outlooks, built.overdue, built.templateCheck::problems, built.clock);
    }

    @Override
    public ContactImport contacts() {
        return new ContactImport(wiring.get().ledger, wiring.get().ids, wiring.get().clock);
    }

    @Override
    public PeopleDesk people() {
        return new PeopleDesk(wiring.get().ledger, wiring.get().clock);
    }

    @Override
    public PersonFiles personFiles() {
        return new PersonFiles(wiring.get().ledger, wiring.get().rereading);
    }

    @Override
    public DoorDesk door() {
        Wiring built = wiring.get();
        return new DoorDesk(
                built.ledger, missed(built), built.uninviting, new BarredMail(built.rereading), built.ids, built.clock);
    }

    @Override
    public MergeDesk merging() {
        Wiring built = wiring.get();
        return new MergeDesk(built.ledger, built.answering, built.clock);
    }

    @Override
    public Marks marks() {
        return new Marks(wiring.get().ledger, missed(wiring.get()), wiring.get().clock);
    }

    @Override
    public InvitationDesk invitations() {
        Wiring built = wiring.get();
        return new InvitationDesk(
                built.ledger,
                built.campaign,
                built.samples,
                built.drafts,
                new Forecasts(built.settings.dispatch()),
                built.templateCheck::problems,
                built.clock);
    }

    @Override
    public AdoptionDesk adoption() {
        Wiring built = wiring.get();
        return new AdoptionDesk(built.ledger, new SentMailbox(built), built.clock);
    }

    @Override
    public ScheduleDesk schedule() {
        Wiring built = wiring.get();
        return new ScheduleDesk(built.ledger, built.planned, built.campaign, looks(built), built.clock);
    }

    @Override
    public MailDesk mails() {
        Wiring built = wiring.get();
        Writing writing = new Writing(built.ledger, built.campaign, built.templateCheck);
        return new MailDesk(writing, built.campaign, looks(built), built.clock);
    }

    private static LastLooks looks(Wiring built) {
        return new LastLooks(built.ledger, built.drafts, new Forecasts(built.settings.dispatch()), built.clock);
    }

    @Override
    public VenueDesk venues() {
        Wiring built = wiring.get();
        return new VenueDesk(built.ledger, built.release, built.changes, built.outlooks, built.clock);
    }

    @Override
    public RsvpDesk rsvps() {
        Wiring built = wiring.get();
        return new RsvpDesk(built.ledger, built.answering, correcting(built), built.ids, built.clock);
    }

    @Override
    public HeldMailDesk heldMail() {
        Wiring built = wiring.get();
        return new HeldMailDesk(built.ledger, built.rereading, built.clock);
    }

    @Override
    public SettlingDesk settling() {
        Wiring built = wiring.get();
        return new SettlingDesk(
                built.ledger,
                built.rereading,
                built.answering,
                built.leaving,
                correcting(built),
                built.ids,
                built.clock);
    }

    @Override
    public UndoDesk undoing() {
        Wiring built = wiring.get();
        return new UndoDesk(
                built.ledger,
                new Repair(built.answering, built.rereading, missed(built)),
                correcting(built),
                built.clock);
    }

    private static MissedMeanwhile missed(Wiring built) {
        return new MissedMeanwhile(built.campaign, built.answering);
    }

    private static Correcting correcting(Wiring built) {
        return new Correcting(built.rereading, built.settings.keepCorrections());
    }

    @Override
    public CorrectionsDesk corrections() {
        Wiring built = wiring.get();
        return new CorrectionsDesk(built.ledger, built.rereading, built.settings.keepCorrections());
    }

    @Override
    public CompanyDesk company() {
        Wiring built = wiring.get();
        return new CompanyDesk(built.ledger, built.broughtIn, built.campaign, built.clock);
    }

    @Override
    public GuestList guests() {
        return new GuestList(wiring.get().ledger);
    }

    @Override
    public OutboxDesk outbox() {
        Wiring built = wiring.get();
        return new OutboxDesk(built.ledger, new Forecasts(built.settings.dispatch()), built.clock);
    }

    @Override
    public StatusReport status() {
        Wiring built = wiring.get();
        return new StatusReport(built.ledger, guests(), built.planned, built.broughtIn, built.clock);
    }

    @Override
    public DryRun.Report dryRun(@Nullable Instant since) {
        try {
            return wiring.get().dryRun(since);
        } catch (MailboxUnavailable unavailable) {
            throw SentMailbox.unreadable(unavailable);
        }
    }

    @Override
    public NextOccasion nextOccasion() {
        Wiring built = wiring.get();
        return new NextOccasion(built.ledger, built.settings.retention().attendanceMonths(), built.clock);
    }

    @Override
    public Erasure erasure() {
        Wiring built = wiring.get();
        return new Erasure(built.personalData, built.database::scrub, built.clock);
    }

    @Override
    public Retention retention() {
        return wiring.get().retention;
    }

    @Override
    public void backUp(Keeper keeper) throws IOException {
        Wiring built = wiring.get();
        Path copy = built.settings.data().resolve("erbij.backup");
        Files.deleteIfExists(copy);
        LocalTerminal.saveNew(copy, InputStream.nullInputStream());
        try {
            built.database.copyTo(copy.toAbsolutePath());
            try (InputStream octets = Files.newInputStream(copy)) {
                keeper.keep(octets);
            }
            new BackupMark(built.settings.data()).set(built.clock.instant());
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @Override
    public Optional<Path> putBack(Path backup) {
        return putBack.apply(backup);
    }

    @Override
    public Path keyFile() {
        return wiring.get().settings.keyFile();
    }

    @Override
    public Event readEvent(Path file, String text) {
        return EventFile.read(file.toString(), text);
    }

    @Override
    public Moment readMoment(String written) {
        try {
            return Moments.parse(written);
        } catch (IllegalArgumentException wrong) {
            throw Refusal.settings(
                    "'" + written + "' is no moment.",
                    "Nothing was done.",
                    "Write it like '2017-02-13 18:00', '2 days before, 10:00', '3 hours before' or"
                            + " '3 days before answers close, 10:00'.");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void somethingToSend() {
        afterwards.run();
    }
}
