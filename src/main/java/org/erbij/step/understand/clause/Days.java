package org.erbij.step.understand.clause;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days in an answer, heard as in the replies that reading was learned from: those all answer an invitation to Monday 13 February. So "tot
 * vrijdag" is "tot maandag" where the evening is on a Friday, and "tot maandag" is a day like another there; on the day itself "vanavond"
 * is that Monday evening, and where it is in the afternoon "middag" is "avond" and the other way about.
 */
public final class Days {
    /** As written: no event is known. */
    public static final Days UNKNOWN = new Days(List.of(), null);

    private static final LocalDate MONDAY = LocalDate.of(2017, Month.FEBRUARY, 13);
    private static final MonthDay THIRTEENTH = MonthDay.from(MONDAY);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final List<LocalDate> ours;
    private final Map<DayOfWeek, DayOfWeek> weekdays = new HashMap<>();
    private final Set<MonthDay> dates;
    private final LocalTime latest;
    private final boolean isOne;
    private final boolean isWrittenKnown;
    private final boolean isToday;
    private final boolean isTomorrow;

    /**
     * @param begins of the events that may be meant; those that are past count only when no other is left, and where several days are
     *     left each is heard as it is written
     * @param written the day on which the answer came, where they are; null when that is not known
     */
    public Days(List<LocalDateTime> begins, @Nullable LocalDate written) {
        List<LocalDateTime> ahead = begins.stream()
                .filter(at -> written == null || !at.toLocalDate().isBefore(written.minusDays(1)))
                .sorted()
                .toList();
        List<LocalDateTime> meant = ahead.isEmpty() ? begins : ahead;
        this.ours = meant.stream().map(LocalDateTime::toLocalDate).toList();
        this.latest = meant.stream()
                .map(LocalDateTime::toLocalTime)
                .max(LocalTime::compareTo)
                .orElse(EVENING);
        this.dates = ours.stream().map(MonthDay::from).collect(Collectors.toUnmodifiableSet());
        this.isOne = ours.stream().distinct().count() == 1;
        this.isWrittenKnown = written != null;
        this.isToday = written != null && ours.contains(written);
        this.isTomorrow = written != null && ours.contains(written.plusDays(1));
        for (LocalDate day : ours) {
            weekdays.put(day.getDayOfWeek(), MONDAY.getDayOfWeek());
        }
        if (!ours.isEmpty()) {
            weekdays.putIfAbsent(MONDAY.getDayOfWeek(), ours.get(0).getDayOfWeek());
        }
    }

    /** Those that are heard for ours. */
    public List<LocalDate> ours() {
        return isOne ? List.of(MONDAY) : ours;
    }

    /** Whether a clause speaks of another day than theirs. */
    boolean isAnother(Clause clause) {
        return OtherDay.isMeant(clause, ours())
                || (isOne && isWrittenKnown && !isToday && DayWords.nameThisEvening(clause.text()));
    }

    /** Whether somebody speaks of one of those days, and of none of theirs. */
    public boolean isOf(List<LocalDate> former, String reply) {
        return DayWords.name(reply, former) && !DayWords.name(reply, ours);
    }

    /** @param english in which language a month is heard that has one name in both */
    public String heard(String text, boolean english) {
        if (!isOne) {
            return text;
        }
        String heard = text;
        if (latest.isBefore(EVENING)) {
            heard = (latest.isBefore(NOON) ? PartsOfDay.MORNING : PartsOfDay.AFTERNOON).heard(text);
        }
        heard = DayWords.weekdays(heard, day -> weekdays.getOrDefault(day, day));
        heard = DayWords.dates(heard, this::date, this::day, english);
        if (isToday) {
            heard = DayWords.today(heard);
        } else if (isWrittenKnown) {
            heard = DayWords.anotherEvening(heard);
        }
        return isTomorrow ? DayWords.tomorrow(heard) : heard;
    }

    private MonthDay date(MonthDay date) {
        if (dates.contains(date)) {
            return THIRTEENTH;
        }
        return date.equals(THIRTEENTH) ? MonthDay.from(ours.get(0)) : date;
    }

    private int day(int dayOfMonth) {
        if (dates.stream().anyMatch(date -> date.getDayOfMonth() == dayOfMonth)) {
            return THIRTEENTH.getDayOfMonth();
        }
        return dayOfMonth == THIRTEENTH.getDayOfMonth() ? ours.get(0).getDayOfMonth() : dayOfMonth;
    }
}
