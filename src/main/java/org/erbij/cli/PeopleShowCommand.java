package org.erbij.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.erbij.desk.GuestList.Gets;
import org.erbij.desk.NoMail;
import org.erbij.desk.PersonFiles.Mail;
import org.erbij.desk.PersonFiles.PersonFile;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Change;
import org.erbij.domain.rsvp.Evidence;
import org.erbij.domain.rsvp.Rsvp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code erbij people show}. */
@Command(
        name = "show",
        description = "Everything that is kept about one person: where from, every answer and why, every mail.",
        mixinStandardHelpOptions = true)
public final class PeopleShowCommand implements Callable<Integer> {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm z", Locale.UK);

    private static final int CLAUSES = 200;

    @Parameters(paramLabel = "ADDRESS")
    private String address = "";

    private final Terminal terminal;
    private final Desks desks;
    private final ZoneId zone;

    public PeopleShowCommand(Terminal terminal, Desks desks, ZoneId zone) {
        this.terminal = terminal;
        this.desks = desks;
        this.zone = zone;
    }

    @Override
    public Integer call() {
        PersonFile file =
                desks.personFiles().find(Arguments.address(address)).orElseThrow(() -> Arguments.notListed(address));
        person(file);
        file.deeds().forEach(deed -> line("  " + moment(deed.at()) + "  " + deed.what()));
        file.standings().forEach(rsvp -> standing(file, rsvp));
        line("");
        line(file.mails().isEmpty() ? "No mails." : "Mails:");
        file.mails().forEach(this::mail);
        return ExitCodes.DONE;
    }

    private void person(PersonFile file) {
        Contact contact = file.contact();
        line(contact.mailbox().shown());
        file.further().forEach(further -> line("  also:      " + further.value()));
        line("  language:  "
                + (contact.language() == null
                        ? "not known yet"
                        : contact.language().code()
                                + (file.languageFixed() ? ", whatever language they write in" : "")));
        line("  from:      " + from(file.provenance()));
        String noMail = NoMail.words(contact);
        line("  mail:      "
                + (!noMail.isEmpty()
                        ? "none: " + noMail
                        : file.failing().isEmpty() ? "yes" : "yes, but failing: " + file.failing()));
    }

    private static String from(Provenance provenance) {
        String basis = provenance.basis() == LawfulBasis.CONSENT ? "asked to be written to" : "you know them";
        String since = provenance.since() == null ? "" : " since " + provenance.since();
        String evidence = provenance.evidence().isEmpty() ? "" : " (" + provenance.evidence() + ")";
        return provenance.source() + "; " + basis + since + evidence;
    }

    private void standing(PersonFile file, Rsvp rsvp) {
        line("");
        line(rsvp.key().event().value() + ": "
                + (rsvp.barred()
                        ? "barred"
                        : rsvp.standing().map(PeopleShowCommand::said).orElse("silent"))
                + (rsvp.knowsLocation() ? ", knows the location" : "")
                + (Gets.of(file.contact(), rsvp) == Gets.OF_THIS_EVENT
                        ? ", gets its mail: they said yes since they left"
                        : ""));
        rsvp.history().forEach(this::change);
    }

    private void change(Change change) {
        Evidence evidence = change.evidence();
        line("  " + moment(evidence.receivedAt()) + "  " + said(change.answer()) + "  (" + why(evidence) + ")"
                + (change.effective() ? "" : "  did not count"));
    }

    private static String why(Evidence evidence) {
        if (evidence.source() == Evidence.Source.ORGANIZER) {
            return "you" + (evidence.because().isEmpty() ? "" : ": " + evidence.because());
        }
        String ground = evidence.ground().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String words = Why.quoted(evidence.because(), CLAUSES);
        return "they, by " + ground + (words.isEmpty() ? "" : ": " + words);
    }

    static String said(Answer answer) {
        String notes = answer.notes().isEmpty() ? "" : " [" + String.join("; ", answer.notes()) + "]";
        return AnswerWord.of(answer) + notes;
    }

    private void mail(Mail mail) {
        line("  " + moment(mail.at()) + (mail.theirs() ? "  from them  " : "  to them    ") + mail.subject() + "  ("
                + mail.state() + ")");
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(Here.of(desks, zone)));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
