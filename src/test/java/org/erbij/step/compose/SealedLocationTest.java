package org.erbij.step.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.erbij.domain.event.EventPolicy.Calendar;
import org.erbij.domain.people.Language;
import org.erbij.domain.rsvp.Answer;
import org.erbij.fixture.OpenedMail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** PRODUCT "The location": searched in everything of a mail, decoded: headers, texts and calendar. */
class SealedLocationTest {
    /** R52: nothing of the place stands anywhere in any mail before its release, decoded or not. */
    @ParameterizedTest
    @EnumSource(value = Template.class, names = "LOCATION", mode = EnumSource.Mode.EXCLUDE)
    void beforeTheReleaseNoMailHoldsTheLocation(Template template) {
        for (Language language : new @Nullable Language[] {Language.NL, Language.EN, null}) {
            OpenedMail mail = Letters.of(template)
                    .in(language)
                    .policy(CalendarPartTest.policy(Calendar.INVITATION, null, true))
                    .opened();

            assertThat(mail.everything()).doesNotContainIgnoringCase(Letters.SECRET);
            assertThat(mail.calendar()).doesNotContain("LOCATION", "GEO", "DESCRIPTION", "URL", "ALTREP");
        }
    }

    /** R53: nor afterwards in a mail that is not for who comes. */
    @ParameterizedTest
    @EnumSource(Template.class)
    void afterTheReleaseOnlyWhoComesIsTold(Template template) {
        boolean tells = Set.of(
                        Template.LOCATION,
                        Template.CONFIRMATION_ATTENDING,
                        Template.REMINDER,
                        Template.CHANGE,
                        Template.MAIL)
                .contains(template);

        OpenedMail mail = Letters.of(template).in(null).released().opened();

        assertThat(mail.everything().contains(Letters.SECRET)).isEqualTo(tells);
        assertThat(mail.subject()).doesNotContain(Letters.SECRET);
        if (tells) {
            Composed toSomebodyElse =
                    Letters.of(template).released().answering(Answer.perhaps()).composed();
            toSomebodyElse.match(
                    ready -> assertThat(new OpenedMail(ready.message().octets()).everything())
                            .doesNotContain(Letters.SECRET),
                    failed -> assertThat(template).isEqualTo(Template.LOCATION));
        }
    }
}
