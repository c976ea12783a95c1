package org.erbij.app;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.cli.Refusal;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.DispatchSettings;
import org.erbij.flow.Pace;
import org.erbij.flow.SentCopies;
import org.erbij.flow.notice.Alarm;
import org.erbij.flow.notice.NoticeSettings;
import org.erbij.privacy.RetentionSettings;
import org.erbij.setup.Learned;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.compose.FormOfAddress;
import org.erbij.step.understand.TrainedReader;
import org.jspecify.annotations.Nullable;

/** Reads {@code erbij.yaml}. Secrets never stand in it: they come from the environment or from a file of the organizer's alone. */
final class Configuration {
    /** Every key there is, with the section it stands in; the docs are checked against this. */
    static final Map<String, Set<String>> KEYS = Map.ofEntries(
            entry(
                    "",
                    "organizer",
                    "imap",
                    "smtp",
                    "sent",
                    "sending",
                    "reading",
                    "answers",
                    "retention",
                    "texts",
                    "digest",
                    "digest-on-quiet-days",
                    "alarms",
                    "preview-at-least",
                    "data"),
            entry("organizer", "name", "address", "language"),
            entry("imap", "host", "port", "security", "user", "password-env", "password-file", "tls"),
            entry("smtp", "host", "port", "security", "user", "password-env", "password-file", "tls"),
            entry("tls", "ca-file", "pin-sha256"),
            entry("sent", "filed-by", "folder"),
            entry("sending", "pace", "per-day", "changes-after"),
            entry("reading", "poll-every", "junk", "largest-mail", "sure-enough", "keep-corrections"),
            entry("answers", "between", "per-day"),
            entry("retention", "words", "people", "attendance-months"),
            entry("texts", "address"),
            entry("data", "folder", "key-file"));

    private static final Duration USUAL_PACE = Duration.ofSeconds(3);
    private static final int USUAL_PER_DAY = 500;

    private final Path home;
    private final Map<String, String> environment;

    private static final String NO_PASSWORD =
            "nowhere: erbij.yaml names neither 'password-file' nor 'password-env' there";

    /** @param environment where {@code password-env} looks */
    Configuration(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** @throws Refusal when the file is missing, or anything in it is missing, unknown or cannot be */
    Settings read() {
        Path file = home.resolve("erbij.yaml");
        Yaml yaml = Yaml.read("erbij.yaml", text(file)).allowing(keys(""));
        Yaml who = yaml.map("organizer").allowing(keys("organizer"));
        MailServer imap = server(yaml.map("imap").allowing(keys("imap")), 993);
        MailServer smtp = server(yaml.map("smtp").allowing(keys("smtp")), 465);
        Customs customs = customs(yaml);
        Path data = section(yaml, "data", "folder", home::resolve, home.resolve("data"));
        return new Settings(
                home,
                new Mailbox(who.text("name"), who.get("address", AddrSpec::of)),
                customs.form(),
                customs.notices(),
                imap,
                smtp,
                collect(yaml),
                section(yaml, "reading", "poll-every", Configuration::interval, Duration.ofMinutes(1)),
                section(yaml, "reading", "sure-enough", Configuration::likelihood, TrainedReader.SURE_ENOUGH),
                section(yaml, "reading", "keep-corrections", Configuration::yesOrNo, false),
                dispatch(yaml, smtp, new LearnedFile(data, who.get("address", AddrSpec::of), smtp).read()),
                yaml.findMap("sent").flatMap(sent -> sent.find("folder")).orElse(null),
                customs.answers(),
                customs.changesAfter(),
                retention(yaml),
                data,
                section(yaml, "data", "key-file", home::resolve, data.resolve("key")));
    }

    private static Map.Entry<String, Set<String>> entry(String section, String... keys) {
        return Map.entry(section, Set.of(keys));
    }

    /** Where nothing else of the settings is needed: servers and passwords may be missing. */
    static Customs customs(Path home) {
        Yaml yaml = Yaml.read("erbij.yaml", text(home.resolve("erbij.yaml"))).allowing(keys(""));
        return new Configuration(home, Map.of()).customs(yaml);
    }

    private Customs customs(Yaml yaml) {
        return new Customs(
                form(yaml),
                notices(yaml),
                answers(yaml),
                section(yaml, "sending", "changes-after", Spans::parse, Customs.USUAL.changesAfter()));
    }

    private FormOfAddress form(Yaml yaml) {
        return section(
                yaml, "texts", "address", written -> Choices.parse(FormOfAddress.class, written), FormOfAddress.JE);
    }

    private static Set<String> keys(String section) {
        return KEYS.getOrDefault(section, Set.of());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw Refusal.settings(
                    "There is no erbij.yaml in "
                            + file.toAbsolutePath().resolveSibling("").normalize() + ".",
                    "Without it Erbij does not know your mailbox.",
                    "Go to the folder that has it, name it with --home, or make one with 'erbij init'.");
        }
    }

    private <T> T section(
            Yaml yaml, String section, String key, java.util.function.Function<String, T> reader, T usual) {
        return yaml.findMap(section)
                .map(found -> found.allowing(keys(section)))
                .flatMap(found -> found.find(key, reader))
                .orElse(usual);
    }

    private CollectSettings collect(Yaml yaml) {
        CollectSettings usual = CollectSettings.DEFAULT;
        return new CollectSettings(
                section(yaml, "reading", "junk", Configuration::yesOrNo, usual.readJunk()),
                section(yaml, "reading", "largest-mail", Configuration::number, usual.largest()),
                usual.glance(),
                usual.connectTimeout(),
                usual.readTimeout());
    }

    private DispatchSettings dispatch(Yaml yaml, MailServer smtp, Learned learned) {
        boolean loopback = smtp.host().equals("127.0.0.1") || smtp.host().equals("localhost");
        return new DispatchSettings(
                section(yaml, "sent", "filed-by", written -> copies(written, learned), copies(learned)),
                section(yaml, "sending", "pace", Spans::parse, loopback ? Duration.ZERO : USUAL_PACE),
                section(
                        yaml,
                        "sending",
                        "per-day",
                        Configuration::number,
                        loopback ? DispatchSettings.NO_CAP : USUAL_PER_DAY));
    }

    private static NoticeSettings notices(Yaml yaml) {
        NoticeSettings usual = NoticeSettings.DEFAULT;
        boolean none = yaml.find("digest").filter("none"::equals).isPresent();
        return new NoticeSettings(
                yaml.findMap("organizer")
                        .map(who -> who.allowing(keys("organizer")))
                        .flatMap(who -> who.find("language", Configuration::language))
                        .orElse(null),
                none ? null : yaml.find("digest", Configuration::timeOfDay).orElse(usual.digest()),
                yaml.find("digest-on-quiet-days", Configuration::yesOrNo).orElse(usual.quietDays()),
                yaml.has("alarms")
                        ? Set.copyOf(yaml.list("alarms", written -> Choices.parse(Alarm.class, written)))
                        : usual.alarms(),
                preview(yaml, usual));
    }

    private static @Nullable Duration preview(Yaml yaml, NoticeSettings usual) {
        boolean none = yaml.find("preview-at-least").filter("none"::equals).isPresent();
        return none
                ? null
                : yaml.find("preview-at-least", Configuration::withinADay).orElse(usual.preview());
    }

    private static Duration withinADay(String written) {
        Duration span = Spans.parse(written);
        if (span.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("previews come a day ahead: '" + written + "' is longer than that");
        }
        return span;
    }

    private static LocalTime timeOfDay(String written) {
        try {
            return LocalTime.parse(written.length() == 4 ? "0" + written : written);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("'" + written + "' is no time of day like 18:00, nor none", wrong);
        }
    }

    private static Language language(String written) {
        return Language.ofCode(written)
                .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is none of: nl, en"));
    }

    /** As the probe has shown (R91); before that we file what we send, which at worst lies there twice. */
    private static SentCopies copies(Learned learned) {
        if (!learned.filesSent()) {
            return SentCopies.BY_ERBIJ;
        }
        return learned.findsOurId() ? SentCopies.BY_SERVER : SentCopies.BY_SERVER_UNPROVED;
    }

    /** What somebody says beats what the probe has shown, but proves nothing (R74 as amended). */
    private static SentCopies copies(String written, Learned learned) {
        return switch (written) {
            case "server" ->
                learned.filesSent() && learned.findsOurId() ? SentCopies.BY_SERVER : SentCopies.BY_SERVER_UNPROVED;
            case "erbij" -> SentCopies.BY_ERBIJ;
            case "nobody" -> SentCopies.NOBODY;
            default -> throw new IllegalArgumentException("'" + written + "' is none of: server, erbij, nobody");
        };
    }

    private Pace answers(Yaml yaml) {
        return new Pace(
                section(yaml, "answers", "between", Spans::parse, Pace.DEFAULT.between()),
                section(yaml, "answers", "per-day", Configuration::number, Pace.DEFAULT.perDay()));
    }

    private RetentionSettings retention(Yaml yaml) {
        RetentionSettings usual = RetentionSettings.DEFAULT;
        return new RetentionSettings(
                section(yaml, "retention", "words", Spans::parse, usual.words()),
                section(yaml, "retention", "people", Spans::parse, usual.people()),
                section(yaml, "retention", "attendance-months", Configuration::number, usual.attendanceMonths()));
    }

    private MailServer server(Yaml yaml, int usualPort) {
        Security security = yaml.find("security", written -> Choices.parse(Security.class, written))
                .orElse(Security.TLS);
        try {
            return new MailServer(
                    yaml.text("host"),
                    yaml.find("port", Configuration::port).orElse(usualPort),
                    security,
                    yaml.find("user").orElse(""),
                    secret(yaml),
                    trust(yaml));
        } catch (IllegalArgumentException impossible) {
            throw yaml.complaint("host", String.valueOf(impossible.getMessage()));
        }
    }

    private Trust trust(Yaml yaml) {
        Yaml tls = yaml.findMap("tls").map(found -> found.allowing(keys("tls"))).orElse(null);
        if (tls == null) {
            return Trust.JDK;
        }
        @Nullable Path caFile = tls.find("ca-file", home::resolve).orElse(null);
        if (caFile != null && !Files.isReadable(caFile)) {
            throw tls.complaint("ca-file", "the file " + caFile + " cannot be read");
        }
        return new Trust(caFile, tls.find("pin-sha256").orElse(null));
    }

    private Secret secret(Yaml yaml) {
        if (yaml.has("password-env")) {
            String name = yaml.text("password-env");
            String value = environment.get(name);
            if (value == null) {
                throw yaml.complaint("password-env", "the environment has no variable " + name);
            }
            return new Secret(value, "in the variable " + name);
        }
        return yaml.has("password-file") ? fromFile(yaml) : new Secret("", NO_PASSWORD);
    }

    private Secret fromFile(Yaml yaml) {
        Path file = yaml.get("password-file", home::resolve);
        try {
            boolean posix =
                    FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
            if (posix
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER"))) {
                throw yaml.complaint(
                        "password-file",
                        "others on this machine can read " + file + "; take their rights away: chmod 600");
            }
            return new Secret(Files.readString(file).strip(), "in the file " + file);
        } catch (IOException unreadable) {
            throw yaml.complaint("password-file", "the file " + file + " cannot be read");
        }
    }

    private static Duration interval(String written) {
        Duration interval = Spans.parse(written);
        if (interval.isZero()) {
            throw new IllegalArgumentException("it must be a second at least");
        }
        return interval;
    }

    private static double likelihood(String written) {
        if (!written.matches("0?\\.\\d{1,4}") || Double.parseDouble(written) < 0.5) {
            throw new IllegalArgumentException("'" + written + "' is no likelihood from 0.5 to 0.9999, like 0.85");
        }
        return Double.parseDouble(written);
    }

    private static int number(String written) {
        if (!written.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("'" + written + "' is no number, or less than 1");
        }
        return Integer.parseInt(written);
    }

    private static int port(String written) {
        int port = number(written);
        if (port > 65_535) {
            throw new IllegalArgumentException("there is no port " + written);
        }
        return port;
    }

    private static boolean yesOrNo(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("'" + written + "' is neither yes nor no");
        };
    }
}
