package org.erbij.app;

import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.rehearse.Cast;
import org.erbij.rehearse.Cast.Expected;
import org.erbij.rehearse.Cast.How;
import org.erbij.rehearse.Cast.Line;
import org.erbij.rehearse.Cast.Outcome;
import org.erbij.rehearse.Cast.Role;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the cast of a rehearsal ({@code cast.yaml}; its form stands at the top of the built-in one). */
public final class CastFile {
    private CastFile() {}

    /** @throws IllegalArgumentException when it is not of that form */
    public static Cast read(InputStream yaml) {
        Map<?, ?> top = map(new Load(LoadSettings.builder().build()).loadFromInputStream(yaml), "the cast");
        List<Role> roles = new ArrayList<>();
        for (Object person : list(top.get("people"), "people")) {
            roles.add(role(map(person, "a person")));
        }
        return new Cast(moment(text(top, "begins")), roles, Integer.parseInt(text(top, "private-mails")));
    }

    private static Role role(Map<?, ?> person) {
        List<Line> lines = new ArrayList<>();
        for (Object line : list(person.get("writes"), "writes")) {
            lines.add(line(map(line, "a mail")));
        }
        Object forwardedBy = person.get("forwarded-by");
        return new Role(
                Mailbox.of(text(person, "name"), text(person, "address")),
                null,
                forwardedBy == null ? null : AddrSpec.of(forwardedBy.toString()),
                lines,
                expected(map(person.get("ends"), "ends")));
    }

    private static Line line(Map<?, ?> line) {
        Object how = line.get("how");
        return new Line(
                moment(text(line, "at")),
                how == null ? How.REPLY : How.valueOf(constant(how)),
                text(line, "text"),
                Outcome.valueOf(constant(text(line, "outcome"))));
    }

    private static Expected expected(Map<?, ?> ends) {
        String as = text(ends, "as");
        List<String> mails = new ArrayList<>();
        list(ends.get("mails"), "mails").forEach(kind -> mails.add(String.valueOf(kind)));
        Object guests = ends.get("guests");
        return new Expected(
                attendance(as),
                coming(as),
                guests == null ? 0 : Integer.parseInt(guests.toString()),
                isTrue(ends, "knows-location"),
                mails,
                isTrue(ends, "asked-as-well"),
                isTrue(ends, "waits"));
    }

    private static @Nullable Attendance attendance(String as) {
        return switch (as) {
            case "coming" -> Attendance.ATTENDING;
            case "perhaps", "no-but-involved" -> Attendance.INTERESTED;
            case "no" -> Attendance.DECLINED;
            case "silent" -> null;
            default -> throw new IllegalArgumentException("as: " + as + " is none of the ways to end");
        };
    }

    private static @Nullable Coming coming(String as) {
        return switch (as) {
            case "coming" -> Coming.YES;
            case "perhaps" -> Coming.PERHAPS;
            case "silent" -> null;
            default -> Coming.NO;
        };
    }

    private static String constant(Object word) {
        return word.toString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static LocalDateTime moment(String written) {
        return LocalDateTime.parse(written.replace(' ', 'T'));
    }

    private static boolean isTrue(Map<?, ?> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing in the cast");
        }
        return value.toString();
    }

    private static Map<?, ?> map(@Nullable Object value, String what) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(what + " must have keys");
    }

    private static List<?> list(@Nullable Object value, String what) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(what + " must be a list");
    }
}
