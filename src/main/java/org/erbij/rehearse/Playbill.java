package org.erbij.rehearse;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import org.erbij.domain.event.MailKind;
import org.erbij.rehearse.Cast.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells a rehearsal as lines of text, in Dutch or English. */
public final class Playbill implements Narrator {
    private static final int NAME = 8;
    private static final int WORDS = 44;

    private final PrintWriter out;
    private final ZoneId zone;
    private final boolean everything;
    private final ResourceBundle texts;
    private final DateTimeFormatter day;
    private @Nullable LocalDate today;

    /** @param everything whether the deciding words are told also where they are all that was said */
    public Playbill(PrintWriter out, Locale locale, ZoneId zone, boolean everything) {
        this.out = out;
        this.zone = zone;
        this.everything = everything;
        Locale known = locale.getLanguage().equals("nl") ? locale : Locale.UK;
        texts = ResourceBundle.getBundle(
                "org.erbij.rehearse.Playbill",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        day = DateTimeFormatter.ofPattern("EEE d MMM", known);
    }

    /** The line that asks the visitor for a sentence. */
    public String yourTurn() {
        return texts.getString("your-turn");
    }

    @Override
    public void opened(Opening opening) {
        scene(
                opening.at(),
                say(
                        "opened",
                        opening.invitations(),
                        texts.getString(opening.locationSealed() ? "sealed" : "known"),
                        opened(opening.privateMails(), opening.privateMailsOpened())));
    }

    private String opened(int mails, int opened) {
        return opened == 0 ? say("none-opened", mails) : say("some-opened", mails, opened);
    }

    @Override
    public void heard(Instant at, String firstName, String words, Outcome outcome, Aftermath aftermath) {
        String said = words.isEmpty() ? texts.getString("machine." + outcome.name()) : "\"" + oneLine(words) + "\"";
        StringBuilder line = new StringBuilder();
        line.append(pad(firstName, NAME))
                .append(' ')
                .append(pad(shorten(said, WORDS), WORDS))
                .append(" → ");
        line.append(verdict(outcome, aftermath));
        String because = oneLine(aftermath.because());
        if (!because.isEmpty() && !words.isEmpty() && (everything || because.length() < words.length())) {
            line.append("  ").append(because(shorten(because, WORDS)));
        }
        entry(at, line.toString());
    }

    /** What came of a mail, in words. */
    public String verdict(Outcome outcome, Aftermath aftermath) {
        StringBuilder verdict = new StringBuilder(texts.getString("outcome." + outcome.name()));
        if (aftermath.guests() > 0) {
            verdict.append(" +").append(aftermath.guests());
        }
        if (aftermath.locationSent()) {
            verdict.append("; ").append(texts.getString("location-sent"));
        }
        if (aftermath.asked()) {
            verdict.append("; ").append(texts.getString("asked"));
        }
        return verdict.toString();
    }

    /** Says of which event the mail below speaks. */
    public String asTheExample() {
        return texts.getString("as-the-example");
    }

    /** Names the words that decided. */
    public String because(String words) {
        return say("because", words);
    }

    @Override
    public void released(Instant at, Release release) {
        scene(at, say("released", release.people(), release.places()));
    }

    @Override
    public void mailed(Instant at, MailKind kind, int people) {
        scene(at, say("mailed." + kind.word(), people));
    }

    @Override
    public void ended(Ending end) {
        out.println();
        out.println(say("ending", end.coming(), end.guests(), end.involved(), end.no(), end.silent(), end.waiting()));
        out.println(say("ending.besides", end.askedAsWell(), end.knowsAndStaysAway(), end.mailsSent()));
        out.println(opened(end.privateMails(), end.privateMailsOpened()) + ".");
        for (String deviation : end.deviations()) {
            out.println("! " + deviation);
        }
        out.println(
                end.deviations().isEmpty()
                        ? texts.getString("as-expected")
                        : say("not-as-expected", end.deviations().size()));
        out.flush();
    }

    private void scene(Instant at, String text) {
        ZonedDateTime local = at.atZone(zone);
        today = local.toLocalDate();
        out.println(pad(day.format(local), 11) + clock(local) + "  " + text);
        out.flush();
    }

    private void entry(Instant at, String text) {
        ZonedDateTime local = at.atZone(zone);
        boolean newDay = !local.toLocalDate().equals(today);
        today = local.toLocalDate();
        out.println((newDay ? pad(day.format(local), 11) : " ".repeat(11)) + clock(local) + "  " + text);
        out.flush();
    }

    private static String clock(ZonedDateTime local) {
        return "%02d:%02d".formatted(local.getHour(), local.getMinute());
    }

    private String say(String key, Object... values) {
        return new MessageFormat(texts.getString(key), texts.getLocale()).format(values);
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private static String shorten(String text, int width) {
        return text.length() <= width ? text : text.substring(0, width - 1).replaceAll("[\\s…]+$", "") + "…";
    }

    private static String pad(String text, int width) {
        return text.length() >= width ? text : text + " ".repeat(width - text.length());
    }
}
