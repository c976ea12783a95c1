package org.erbij.step.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;

/** The header of the mail that came back, as a part or below the words of a report: which mail it was, from whom and to whom. */
record ReturnedMail(List<MessageId> ids, Set<AddrSpec> senders, List<AddrSpec> recipients) {
    private static final int MOST_LINES = 5_000;
    private static final int MOST = 200;
    private static final Set<String> IDS = Set.of("message-id", "original-message-id", "x-original-message-id");
    private static final Set<String> FROM =
            Set.of("from", "return-path", "sender", "x-postfix-sender", "envelope-from");
    private static final Set<String> TO = Set.of("to", "x-original-to", "envelope-to");

    static ReturnedMail read(String header) {
        List<MessageId> ids = new ArrayList<>();
        Set<AddrSpec> senders = new TreeSet<>();
        List<AddrSpec> recipients = new ArrayList<>();
        for (Field field : fields(header)) {
            if (ids.size() + senders.size() + recipients.size() > MOST) {
                break;
            }
            if (IDS.contains(field.name())) {
                ids.addAll(MessageId.all(field.body()));
            } else if (field.name().equals("original-envelope-id")) {
                ids.addAll(MessageId.all("<" + field.body().replaceAll("[<>\\s]", "") + ">"));
            } else if (FROM.contains(field.name())) {
                addresses(field.body()).forEach(senders::add);
            } else if (TO.contains(field.name())) {
                addresses(field.body()).filter(to -> !recipients.contains(to)).forEach(recipients::add);
            }
        }
        return new ReturnedMail(ids, senders, recipients);
    }

    private record Field(String name, String body) {
        @Override
        public String toString() {
            return "a field";
        }
    }

    private static List<Field> fields(String header) {
        List<Field> fields = new ArrayList<>();
        List<String> lines = header.lines().limit(MOST_LINES).toList();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> name = name(lines.get(i));
            if (name.isPresent()) {
                var body = new StringBuilder(lines.get(i).substring(lines.get(i).indexOf(':') + 1));
                while (i + 1 < lines.size() && isFolded(lines.get(i + 1)) && body.length() < 5_000) {
                    body.append(lines.get(++i));
                }
                fields.add(new Field(name.get(), body.toString()));
            }
        }
        return fields;
    }

    /** In lower case; also of a line that is quoted. */
    private static Optional<String> name(String line) {
        int colon = line.indexOf(':');
        if (colon < 2 || colon > 40) {
            return Optional.empty();
        }
        String name = line.substring(0, colon).replaceFirst("^[> ]{1,8}", "").toLowerCase(Locale.ROOT);
        return IDS.contains(name) || FROM.contains(name) || TO.contains(name) || name.equals("original-envelope-id")
                ? Optional.of(name)
                : Optional.empty();
    }

    private static boolean isFolded(String line) {
        return !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
    }

    private static Stream<AddrSpec> addresses(String body) {
        return AddressScan.in(body).stream().map(AddressScan.Found::address).limit(100);
    }
}
