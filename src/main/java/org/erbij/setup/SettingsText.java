package org.erbij.setup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;

/** The files of a new home, as an organizer might have written them. */
final class SettingsText {
    /** Name of the sample event. */
    static final String SAMPLE = "etentje";

    static final String ABOUT_TEXTS = """
            Texts of your mails go here: templates/nl/NAME.md and templates/en/NAME.md, only those that you want to change.
            What is not here comes with the program. 'erbij init --texts' in an empty folder copies all of them, to look at.
            Texts of one event go to events/EVENT/nl/NAME.md and events/EVENT/en/NAME.md.
            With 'texts: {address: u}' in erbij.yaml, Dutch readers get the text in nl-u where there is one, else the one in nl.
            """;

    private SettingsText() {}

    /** @param authorityFile what vouches for both servers; null for the usual authorities alone */
    static String settings(
            Mailbox organizer,
            Servers servers,
            @Nullable String authorityFile,
            Credentials credentials,
            String passwordFile) {
        String variable = credentials.variable();
        String password = variable == null
                ? "  password-file: " + passwordFile + "\n"
                : "  password-env: " + quoted(variable) + "\n";
        String more = password + (authorityFile == null ? "" : "  tls: {ca-file: " + authorityFile + "}\n");
        return "organizer:\n"
                + "  name: " + quoted(organizer.name()) + "\n"
                + "  address: " + quoted(organizer.address().value()) + "\n"
                + "imap:\n" + server(servers.imap()) + more
                + "smtp:\n" + server(servers.smtp()) + more
                + "# Everything else has a default. 'erbij check' looks whether this works; 'erbij check --probe' finds out\n"
                + "# who files what you send into Sent. All keys: 'erbij man --settings'.\n";
    }

    private static String server(Endpoint server) {
        return "  host: " + server.host() + "\n"
                + "  port: " + server.port() + "\n"
                + "  security: " + server.securityWord() + "\n"
                + "  user: " + quoted(server.user()) + "\n";
    }

    static String event(Mailbox organizer, LocalDate today) {
        LocalDate day = today.plusWeeks(6).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return """
                # A sample: change it, or write others beside it. It does nothing until 'erbij event apply' has stored it.
                event: etentje
                title:
                  nl: Een etentje met vrienden
                  en: A dinner among friends
                starts: %s 18:00
                zone: Europe/Amsterdam
                lasts: 3 hours
                area:                      # what may be said before the location is released
                  nl: ergens in Amsterdam
                  en: somewhere in Amsterdam
                answer-before: %s  # the first day that is too late; the last day to answer is the one before
                organizers:
                  - name: %s
                    address: %s
                nudge: 3 days before answers close, 10:00
                announce-location: 2 days before, 10:00
                reminders: [1 day before, 3 hours before]
                follow-up: 1 day after, 10:00
                """.formatted(
                        day,
                        day.minusDays(2),
                        quoted(organizer.name()),
                        quoted(organizer.address().value()));
    }

    /** As YAML has text in double quotes. */
    private static String quoted(String text) {
        return "\"" + text.replaceAll("\\p{Cntrl}", " ").replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
