package org.erbij.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;

/**
 * One mail of a mail system out of {@code src/test/resources/bounces}: below {@code === its name}, lines that say what it reports
 * ({@code expect: FAILED bas@example.org 5.1.1}, or {@code screened: person}), then the mail.
 *
 * @param screened who is talking
 * @param fates action, address and status of each recipient, in order
 */
record BounceCase(String name, String screened, String report, List<String> fates, Octets mail) {
    private static final Path FOLDER = Path.of("src/test/resources/bounces");

    static List<BounceCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().flatMap(BounceCase::in).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<BounceCase> in(Path file) {
        try {
            return Stream.of(Files.readString(file).split("(?m)^=== "))
                    .filter(mail -> !mail.isBlank())
                    .map(BounceCase::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BounceCase read(String text) {
        List<String> lines = text.lines().toList();
        List<String> fates = new ArrayList<>();
        String screened = "mailsystem";
        String report = "";
        int at = 1;
        for (; ; at++) {
            String line = lines.get(at);
            if (line.startsWith("expect: ")) {
                fates.add(line.substring(8));
            } else if (line.startsWith("screened: ")) {
                screened = line.substring(10);
            } else if (line.startsWith("report: ")) {
                report = line.substring(8);
            } else {
                break;
            }
        }
        String mail = String.join("\r\n", lines.subList(at, lines.size())) + "\r\n";
        return new BounceCase(lines.get(0), screened, report, fates, Octets.of(mail.getBytes(StandardCharsets.UTF_8)));
    }

    ReceivedMessage message() {
        return new MimeMessageParser().parse(MailCase.raw(mail));
    }

    @Override
    public String toString() {
        return name;
    }
}
