package org.erbij.cli;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.erbij.desk.Amount;
import org.erbij.desk.LastLook;
import org.erbij.desk.LastLook.LeftOut;
import org.erbij.desk.LastLook.Sample;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.DispatchSettings;
import org.erbij.flow.Drafts.Thanked;
import org.jspecify.annotations.Nullable;

/** The last look as it is read: whom, who not, with which words, when, and what to think of first. */
final class LastLookPage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.UK);
    private static final int PAGE = 20;

    private final LastLook look;
    private final String deed;
    private final String before;
    private final List<LeftOut> notAsked;
    private final String hint;
    private final @Nullable ZonedDateTime planned;

    /** Of invitations. */
    LastLookPage(LastLook look) {
        this(look, "to invite", "invited before");
    }

    /**
     * Of invitations to who was at an earlier occasion.
     *
     * @param notAsked of it, who is not asked again
     * @param hint how one of them is invited all the same
     */
    LastLookPage(LastLook look, List<LeftOut> notAsked, String hint) {
        this(look, "to invite", "invited before", notAsked, hint, null);
    }

    /**
     * @param deed what will be done to people, as in {@code to invite}
     * @param before what was done to some, as in {@code invited before}
     */
    LastLookPage(LastLook look, String deed, String before) {
        this(look, deed, before, null);
    }

    /** @param planned when it leaves; null for now */
    LastLookPage(LastLook look, String deed, String before, @Nullable ZonedDateTime planned) {
        this(look, deed, before, List.of(), "", planned);
    }

    private LastLookPage(
            LastLook look,
            String deed,
            String before,
            List<LeftOut> notAsked,
            String hint,
            @Nullable ZonedDateTime planned) {
        this.look = look;
        this.deed = deed;
        this.before = before;
        this.notAsked = List.copyOf(notAsked);
        this.hint = hint;
        this.planned = planned;
    }

    /** Whether their number was typed: a yes is typed too easily for what cannot be called back. */
    boolean isSure(Terminal terminal) {
        String number = Integer.toString(look.invitees().size());
        Optional<String> typed = terminal.isInteractive()
                ? terminal.ask("Type " + number + " to put out "
                        + Amount.mails(look.invitees().size()) + ": ")
                : Optional.empty();
        return typed.map(String::strip).filter(number::equals).isPresent();
    }

    List<String> lines(boolean everybody) {
        List<String> lines = new ArrayList<>();
        lines.add(
                look.event().id().value() + ": " + Amount.people(look.invitees().size()) + " " + deed + ", "
                        + look.already() + " " + before + ", " + look.leftOut().size()
                        + (look.leftOut().size() == 1 ? " who gets no mail." : " who get no mail."));
        addPaged(
                lines,
                look.invitees().stream()
                        .map(Contact::mailbox)
                        .map(Mailbox::shown)
                        .toList(),
                everybody);
        if (look.organizers() > 0) {
            lines.add("  and " + look.organizers()
                    + (look.organizers() == 1 ? " organizer, who gets" : " organizers, who get")
                    + " what everybody gets");
        }
        List<LeftOut> leftOut = new ArrayList<>(look.leftOut());
        notAsked.stream().filter(who -> !leftOut.contains(who)).forEach(leftOut::add);
        lines.addAll(leftOut("left out:", leftOut, everybody));
        if (!notAsked.isEmpty()) {
            lines.add("  " + hint);
        }
        look.samples().forEach(sample -> addSample(lines, sample));
        if (look.forecast().mails() > 0 && !look.invitees().isEmpty()) {
            lines.add("");
            lines.add(when());
            caps().ifPresent(lines::add);
        }
        look.warnings().forEach(warning -> lines.add("! " + warning));
        return lines;
    }

    /** Names with their reasons, below a heading; nothing when there are none. */
    static List<String> leftOut(String heading, List<LeftOut> people, boolean everybody) {
        List<String> lines = new ArrayList<>();
        if (!people.isEmpty()) {
            lines.add(heading);
            addPaged(lines, people.stream().map(LastLookPage::line).toList(), everybody);
        }
        return lines;
    }

    private static void addPaged(List<String> lines, List<String> names, boolean everybody) {
        int shown = everybody ? names.size() : Math.min(PAGE, names.size());
        names.subList(0, shown).forEach(name -> lines.add("  " + name));
        if (shown < names.size()) {
            lines.add("  … and " + (names.size() - shown) + " more; --list names them all");
        }
    }

    private static String line(LeftOut leftOut) {
        return leftOut.mailbox().shown() + ": " + leftOut.because();
    }

    private static void addSample(List<String> lines, Sample sample) {
        lines.add("");
        String languages = sample.languages().stream().map(Language::code).collect(Collectors.joining(" and "));
        lines.add("in " + languages + ", to " + Amount.people(sample.readers()) + thanked(sample) + ":");
        if (!sample.draft().failure().isEmpty()) {
            lines.add("  | (cannot be written: " + sample.draft().failure() + ")");
            return;
        }
        lines.add("  | Subject: " + sample.draft().subject());
        lines.add("  |");
        sample.draft().text().strip().lines().forEach(line -> lines.add(("  | " + line).stripTrailing()));
    }

    private static String thanked(Sample sample) {
        Thanked thanked = sample.thanked();
        if (thanked == null) {
            return "";
        }
        return switch (thanked) {
            case CAME -> " who came";
            case INVOLVED -> " who said perhaps, or stay involved";
            case UNREAD -> " of whom a mail waits for you";
        };
    }

    private String when() {
        if (planned != null) {
            return "It leaves on " + MOMENT.format(planned) + ", to whom it is for by then.";
        }
        String last = "the last leaves " + lastLeaves() + ".";
        return look.forecast().exceedsADay()
                ? "Not all of them can leave in a day: " + look.forecast().atOnce() + " of "
                        + look.forecast().mails() + " now, and " + last
                : "When 'erbij run' sends them now, " + last;
    }

    /** What the moment goes by; nothing where mail leaves as fast as the server takes it. */
    private Optional<String> caps() {
        DispatchSettings caps = look.forecast().caps();
        long seconds = caps.pace().toSeconds();
        if (caps.perDay() >= DispatchSettings.NO_CAP && seconds == 0) {
            return Optional.empty();
        }
        String pace = seconds % 60 == 0
                ? Amount.of(seconds / 60, "minute", "minutes")
                : Amount.of(seconds, "second", "seconds");
        return Optional.of("At most " + Amount.mails(caps.perDay()) + " leave in 24 hours"
                + (seconds == 0 ? "" : ", one every " + pace) + " ('sending' in erbij.yaml).");
    }

    /** In the event's zone, as everything about it. */
    String lastLeaves() {
        return "on "
                + MOMENT.format(
                        look.forecast().last().atZone(look.event().facts().zone()));
    }
}
