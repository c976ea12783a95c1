package org.erbij.app;

import java.time.Duration;
import org.erbij.flow.Pace;
import org.erbij.flow.notice.NoticeSettings;
import org.erbij.step.compose.FormOfAddress;

/**
 * What of a home's settings decides which mails leave and when, whatever its servers: what a rehearsal plays by.
 *
 * @param form how Dutch readers are addressed
 * @param notices what organizers are mailed
 * @param answers how often a person is answered
 * @param changesAfter how long a change of the event waits to be told
 */
record Customs(FormOfAddress form, NoticeSettings notices, Pace answers, Duration changesAfter) {
    static final Customs USUAL =
            new Customs(FormOfAddress.JE, NoticeSettings.DEFAULT, Pace.DEFAULT, Duration.ofMinutes(15));
}
