package org.erbij.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.erbij.desk.Amount;
import org.erbij.desk.GuestList.Counts;
import org.erbij.desk.GuestList.Entry;
import org.erbij.desk.GuestList.Standing;

/** The list of an event as a table that fits where it is read: on a narrow screen without the addresses. */
final class RosterPage {
    private static final int NARROW = 90;
    private static final int WIDEST_NAME = 26;
    private static final int WIDEST_ADDRESS = 40;
    private static final int ANSWER = 15;
    private static final int GUESTS = 3;
    private static final int LEAST_REMARKS = 12;

    private final Look look;

    RosterPage(Look look) {
        this.look = look;
    }

    List<String> of(List<Entry> entries, Counts counts) {
        boolean narrow = look.columns() > 0 && look.columns() < NARROW;
        int names = widest(entries.stream().map(entry -> name(entry, narrow)), narrow ? WIDEST_NAME - 4 : WIDEST_NAME);
        int addresses = narrow
                ? 0
                : widest(entries.stream().map(entry -> entry.mailbox().address().shown()), WIDEST_ADDRESS);
        List<String> lines = new ArrayList<>();
        entries.stream()
                .sorted(Comparator.comparing(Entry::standing))
                .forEach(entry -> lines.addAll(rows(entry, names, addresses)));
        lines.addAll(Cells.wrapped(
                String.join(
                        look.dot(),
                        "coming " + counts.coming() + " + " + Amount.of(counts.guests(), "guest", "guests"),
                        "staying involved " + counts.involved()
                                + StatusPage.perhaps((int) entries.stream()
                                        .filter(entry -> entry.standing() == Standing.PERHAPS)
                                        .count()),
                        "no " + counts.no(),
                        "silent " + counts.silent(),
                        "unsettled " + counts.waiting()
                                + (counts.mailWaits() == 0
                                        ? ""
                                        : look.dot()
                                                + Amount.of(
                                                        counts.mailWaits(),
                                                        "person has a mail that waits",
                                                        "people have mail that waits"))),
                look.columns(),
                2));
        return lines;
    }

    private static int widest(Stream<String> cells, int most) {
        return Math.min(most, cells.mapToInt(Cells::width).max().orElse(0));
    }

    private static String name(Entry entry, boolean narrow) {
        boolean unknown = entry.mailbox().name().isBlank();
        return unknown && narrow
                ? entry.mailbox().address().shown()
                : entry.mailbox().name();
    }

    private List<String> rows(Entry entry, int names, int addresses) {
        String address = entry.mailbox().address().shown();
        boolean wide = look.columns() == 0;
        String row = cell(name(entry, addresses == 0), names)
                + (addresses == 0 ? "" : wide ? Cells.padded(address, addresses) + "  " : cell(address, addresses))
                + look.inked(ink(entry.standing()), Cells.padded(word(entry.standing()), ANSWER)) + "  "
                + Cells.padded(entry.guests() == 0 ? "" : "+" + entry.guests(), GUESTS) + "  ";
        int before = names + 2 + (addresses == 0 ? 0 : addresses + 2) + ANSWER + 2 + GUESTS + 2;
        int room = wide ? 0 : Math.max(LEAST_REMARKS, look.columns() - before);
        List<String> rows = new ArrayList<>();
        for (String remarks : Cells.wrapped(remarks(entry), room, 0)) {
            rows.add(((rows.isEmpty() ? row : " ".repeat(before)) + remarks).stripTrailing());
        }
        return rows;
    }

    private String cell(String text, int width) {
        return Cells.padded(look.columns() == 0 ? text : Cells.cut(text, width, look.ellipsis()), width) + "  ";
    }

    private static Ink ink(Standing standing) {
        return switch (standing) {
            case COMING -> Ink.GOOD;
            case WAITING -> Ink.CAUTION;
            case NO, SILENT -> Ink.FAINT;
            default -> Ink.NONE;
        };
    }

    private static String remarks(Entry entry) {
        String sure = entry.unsureWhetherTheyKnow() ? "may know the location" : "knows the location";
        String knows = entry.knowsAndStaysAway() ? sure : "";
        String mail = entry.answeredSince() ? "an earlier mail waits for you" : "a mail waits for you";
        String waits = entry.mailWaits() ? mail : "";
        String unconfirmed = entry.unconfirmed() ? "not confirmed: you write to them yourself" : "";
        String gets = switch (entry.gets()) {
            case ALL -> "";
            case OF_THIS_EVENT -> "left, and said yes since: gets the mail of this event only";
            case NONE -> "gets no mail";
        };
        return String.join(
                "; ",
                Stream.of(String.join("; ", entry.notes()), knows, waits, unconfirmed, gets)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    static String word(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
