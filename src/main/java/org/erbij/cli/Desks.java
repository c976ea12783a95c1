package org.erbij.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.erbij.desk.AdoptionDesk;
import org.erbij.desk.CompanyDesk;
import org.erbij.desk.ContactImport;
import org.erbij.desk.CorrectionsDesk;
import org.erbij.desk.DoorDesk;
import org.erbij.desk.EventDesk;
import org.erbij.desk.GuestList;
import org.erbij.desk.HeldMailDesk;
import org.erbij.desk.InvitationDesk;
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
import org.erbij.flow.DryRun;
import org.erbij.privacy.Erasure;
import org.erbij.privacy.Retention;
import org.jspecify.annotations.Nullable;

/** The desk, opened when the first command asks for a part of it. */
public interface Desks {
    EventDesk events();

    ContactImport contacts();

    PeopleDesk people();

    PersonFiles personFiles();

    DoorDesk door();

    MergeDesk merging();

    Marks marks();

    InvitationDesk invitations();

    AdoptionDesk adoption();

    ScheduleDesk schedule();

    MailDesk mails();

    VenueDesk venues();

    RsvpDesk rsvps();

    HeldMailDesk heldMail();

    SettlingDesk settling();

    UndoDesk undoing();

    CorrectionsDesk corrections();

    CompanyDesk company();

    GuestList guests();

    OutboxDesk outbox();

    StatusReport status();

    /**
     * What a round would do now; it is not done.
     *
     * @param since from when to read, whatever has been read; null for where the last round was
     * @throws Refusal when the mailbox cannot be read
     */
    DryRun.Report dryRun(@Nullable Instant since);

    NextOccasion nextOccasion();

    Erasure erasure();

    Retention retention();

    /** Makes a copy of the database and hands its octets to whoever keeps them. */
    void backUp(Keeper keeper) throws IOException;

    /** Takes what is to be kept. */
    interface Keeper {
        void keep(InputStream octets) throws IOException;
    }

    /** Puts a backup in the place of the database. @return where the database lies that was there before */
    Optional<Path> putBack(Path backup);

    /** What the database is encrypted with. */
    Path keyFile();

    /** @throws Refusal when the text is not of the right form */
    Event readEvent(Path file, String text);

    /** @throws Refusal when it is no moment */
    Moment readMoment(String written);

    /** Whether this is carried out by the process that reads and sends. */
    boolean isRunning();

    /** Tells a running process that there may be something to send. */
    void somethingToSend();
}
