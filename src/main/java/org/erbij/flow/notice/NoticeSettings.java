package org.erbij.flow.notice;

import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.erbij.domain.people.Language;
import org.jspecify.annotations.Nullable;

/**
 * What organizers want to be told by mail.
 *
 * @param language of the organizer whose mailbox it is; null for what is known of them
 * @param digest at which time of the day, in the zone of the event; null for never
 * @param quietDays whether that is told as well on days on which nothing happened and nothing waits
 * @param alarms what is told at once
 * @param preview how long before a planned mail its preview must come to be of use; null for no previews
 */
public record NoticeSettings(
        @Nullable Language language,
        @Nullable LocalTime digest,
        boolean quietDays,
        Set<Alarm> alarms,
        @Nullable Duration preview) {
    public static final NoticeSettings DEFAULT =
            new NoticeSettings(null, LocalTime.of(18, 0), true, EnumSet.allOf(Alarm.class), Duration.ofHours(3));

    public NoticeSettings {
        alarms = Set.copyOf(alarms);
    }
}
