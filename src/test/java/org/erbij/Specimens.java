package org.erbij;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.erbij.account.MailServer.Security;
import org.erbij.domain.event.Announced;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.rsvp.Answer;
import org.erbij.domain.rsvp.Attendance;
import org.erbij.domain.rsvp.Coming;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.rehearse.JumpingClock;
import org.erbij.setup.Endpoint;
import org.erbij.step.collect.CollectSettings;

/**
 * Instances of records, made from their components. Every text in them tells where it stands, as in {@code
 * Kettingstraat(Mailbox.name)}, so that whoever finds one knows what let it out.
 */
final class Specimens {
    static final String MARK = "Kettingstraat";

    /** What is no record, or takes not every text. */
    private final Map<Class<?>, Object> known = new HashMap<>(Map.of(
            EventId.class,
            new EventId("evening"),
            Announced.class,
            new Announced(MARK, AddrSpec.of(MARK + "@example.org")),
            AddrSpec.class,
            AddrSpec.of(MARK + "@example.org"),
            Octets.class,
            Octets.of(MARK),
            MessageId.class,
            new MessageId("k" + MARK + "@example.org"),
            ZoneId.class,
            ZoneId.of("Europe/Amsterdam"),
            Path.class,
            Path.of("folder"),
            JumpingClock.class,
            new JumpingClock(Instant.EPOCH, ZoneId.of("Europe/Amsterdam"))));

    Object of(Class<?> type) {
        if (known.containsKey(type)) {
            return known.get(type);
        }
        Object made = type.isRecord() ? record(type) : value(type, "");
        known.put(type, made);
        return made;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), nameOf(type) + "." + component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new AssertionError("no specimen of " + nameOf(type) + ": " + refused.getCause(), refused);
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** {@code Narrator.Aftermath}. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private Object of(Type type, String where) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            if (raw == List.class) {
                return List.of(of(of[0], where));
            }
            if (raw == Set.class) {
                return Set.of(of(of[0], where));
            }
            if (raw == Map.class) {
                return Map.of(of(of[0], where), of(of[1], where));
            }
            return value(raw, where);
        }
        Class<?> plain = (Class<?>) type;
        return plain == String.class || plain == Object.class
                ? text(where)
                : plain.isPrimitive() ? value(plain, where) : of(plain);
    }

    private static String text(String where) {
        return where.equals("DatabaseSettings.key") ? "0123456789abcdef".repeat(2) : MARK + "(" + where + ")";
    }

    private Object value(Class<?> type, String where) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1_000_000L;
        }
        if (type == double.class) {
            return 0.5;
        }
        if (type == char.class) {
            return 'o';
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(1);
        }
        if (type == LocalDateTime.class) {
            return LocalDateTime.parse("2017-02-13T18:00");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2017-02-13");
        }
        if (type == LocalTime.class) {
            return LocalTime.NOON;
        }
        if (type == Venue.class) {
            return new Venue.Released((Place) of(Place.class), Instant.EPOCH);
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0]);
        }
        if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
            return Proxy.newProxyInstance(
                    Specimens.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> "stand-in");
        }
        if (!type.getName().startsWith("org.erbij.")) {
            return null; // a handle of a library
        }
        throw new AssertionError("no specimen of " + type.getName() + " for " + where);
    }

    Specimens() {
        known.put(CollectSettings.class, CollectSettings.DEFAULT);
        known.put(Endpoint.class, new Endpoint("imap.example.nl", 993, Security.TLS, text("Endpoint.user")));
        known.put(Answer.class, new Answer(Attendance.ATTENDING, Coming.YES, 1, List.of(text("Answer.notes"))));
    }
}
