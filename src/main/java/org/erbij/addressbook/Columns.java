package org.erbij.addressbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which column of a sheet holds what, by its header: ours, those of Google Contacts and Outlook, in Dutch and English. */
final class Columns {
    private static final Pattern EMAIL =
            Pattern.compile("(e?mail(address|adres|adressen|addresses)?|mailadres)\\d*(value|address|adres|waarde)?");
    private static final Set<String> BARE_ADDRESS = Set.of("address", "adres");

    private static final Set<String> WHOLE =
            Set.of("name", "naam", "fullname", "displayname", "volledigenaam", "weergavenaam");
    private static final Set<String> FIRST = Set.of("firstname", "givenname", "voornaam", "roepnaam");
    private static final Set<String> MIDDLE =
            Set.of("middlename", "additionalname", "tussenvoegsel", "tussenvoegsels", "tweedenaam", "middelstenaam");
    private static final Set<String> LAST = Set.of("lastname", "familyname", "surname", "achternaam", "familienaam");
    private static final Set<String> LANGUAGE =
            Set.of("language", "lang", "taal", "voertaal", "preferredlanguage", "voorkeurstaal");
    private static final Set<String> SOURCE = Set.of("source", "bron", "herkomst");
    private static final Set<String> BASIS = Set.of("basis", "consent", "grondslag", "toestemming");
    private static final Set<String> SINCE = Set.of("since", "sinds", "consentsince", "toestemmingsinds");
    private static final Set<String> EVIDENCE = Set.of("evidence", "bewijs");
    private static final Set<String> NO_MAIL = Set.of("nomail", "geenmail");
    private static final Set<String> BARRED_FROM = Set.of("barredfrom", "geweerdvan");
    private static final Set<String> FURTHER =
            Set.of("furtheraddresses", "furtheraddress", "verdereadressen", "anderadres", "andereadressen");

    private final List<String> headers;
    private final List<Integer> addresses;

    Columns(List<String> written) {
        headers = written.stream().map(Columns::key).toList();
        List<Integer> found = places(header -> EMAIL.matcher(header).matches());
        addresses = found.isEmpty() ? places(BARE_ADDRESS::contains) : found;
    }

    private static String key(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFKD);
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{Alnum}]", "");
    }

    private List<Integer> places(java.util.function.Predicate<String> which) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (which.test(headers.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether these are headers at all, and not somebody's name and address. */
    boolean areHeaders() {
        return !addresses.isEmpty() || headers.stream().anyMatch(WHOLE::contains);
    }

    Entry entry(int row, List<String> cells) {
        return new Entry(
                row,
                name(cells),
                addresses(cells),
                value(cells, LANGUAGE),
                new Entry.Standing(
                        value(cells, SOURCE),
                        value(cells, BASIS),
                        value(cells, SINCE),
                        value(cells, EVIDENCE),
                        value(cells, NO_MAIL),
                        several(value(cells, BARRED_FROM))));
    }

    /** In some lists "name" stands beside the first name and is the family's. */
    private String name(List<String> cells) {
        String whole = value(cells, WHOLE);
        String first = value(cells, FIRST);
        if (!whole.isEmpty() && (first.isEmpty() || whole.contains(first))) {
            return whole;
        }
        return joined(first, value(cells, MIDDLE), whole.isEmpty() ? value(cells, LAST) : whole);
    }

    private static String joined(String... parts) {
        return String.join(
                " ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    /** Google marks the preferred one with a star before its label, and writes several into one cell between colons. */
    private List<String> addresses(List<String> cells) {
        List<String> found = new ArrayList<>();
        for (int place : addresses) {
            boolean preferred = place > 0
                    && place <= cells.size()
                    && labelled(place - 1)
                    && cells.get(place - 1).startsWith("*");
            List<String> here = List.of(cell(cells, place).split("\\s*:::\\s*", -1)).stream()
                    .filter(address -> !address.isEmpty())
                    .toList();
            found.addAll(preferred ? 0 : found.size(), here);
        }
        found.addAll(several(value(cells, FURTHER)));
        return found.stream().distinct().toList();
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split("[,;\\s]+", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private boolean labelled(int place) {
        return headers.get(place).endsWith("label") || headers.get(place).endsWith("type");
    }

    private String value(List<String> cells, Set<String> names) {
        for (int place : places(names::contains)) {
            if (!cell(cells, place).isEmpty()) {
                return cell(cells, place);
            }
        }
        return "";
    }

    /** Without the apostrophe that an export of ours puts before what a spreadsheet would take for a formula. */
    private static String cell(List<String> cells, int place) {
        String cell = place < cells.size() ? cells.get(place) : "";
        return Formula.restored(cell).strip();
    }
}
