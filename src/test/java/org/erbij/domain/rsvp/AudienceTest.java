package org.erbij.domain.rsvp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.erbij.domain.event.MailKind.CANCELLATION;
import static org.erbij.domain.event.MailKind.CHANGE;
import static org.erbij.domain.event.MailKind.FOLLOW_UP;
import static org.erbij.domain.event.MailKind.INVITATION;
import static org.erbij.domain.event.MailKind.LOCATION;
import static org.erbij.domain.event.MailKind.NUDGE;
import static org.erbij.domain.event.MailKind.REMINDER;

import java.util.List;
import org.erbij.domain.event.MailKind;
import org.erbij.fixture.Answers;
import org.erbij.fixture.Occasions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets which mass mail. */
class AudienceTest {
    static List<Arguments> table() {
        return List.of(
                Arguments.of("silent", null, List.of(INVITATION, NUDGE, CHANGE, CANCELLATION)),
                Arguments.of(
                        "yes", Answers.YES, List.of(INVITATION, LOCATION, REMINDER, FOLLOW_UP, CHANGE, CANCELLATION)),
                Arguments.of("perhaps", Answer.perhaps(), List.of(INVITATION, NUDGE, FOLLOW_UP, CHANGE, CANCELLATION)),
                Arguments.of(
                        "no, involved", Answer.noButInvolved(), List.of(INVITATION, FOLLOW_UP, CHANGE, CANCELLATION)),
                Arguments.of("no", Answer.declined(), List.of(INVITATION, CANCELLATION)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("table")
    void eachKindIsForThoseItHelps(String who, @Nullable Answer answer, List<MailKind> kinds) {
        Answers anne = new Answers(Occasions.mondayEvening());
        if (answer != null) {
            anne.says(answer, "2017-01-30T10:00");
        }

        assertThat(List.of(MailKind.values()).stream().filter(kind -> Audience.includes(kind, anne.rsvp())))
                .as(who)
                .containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(List.of(MailKind.values()).stream()
                        .filter(kind -> Audience.includes(kind, anne.barred().rsvp())))
                .as(who + ", barred")
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void theLocationIsToldOnce(String who, @Nullable Answer answer, List<MailKind> kinds) {
        Answers anne = new Answers(Occasions.mondayEvening());
        if (answer != null) {
            anne.says(answer, "2017-01-30T10:00");
        }

        assertThat(Audience.includes(LOCATION, anne.toldTheLocation().rsvp()))
                .as(who)
                .isFalse();
    }
}
