package org.erbij.app;

import java.nio.file.Path;
import java.time.Duration;
import org.erbij.account.MailServer;
import org.erbij.domain.people.Mailbox;
import org.erbij.flow.DispatchSettings;
import org.erbij.flow.Pace;
import org.erbij.flow.notice.NoticeSettings;
import org.erbij.privacy.RetentionSettings;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.compose.FormOfAddress;
import org.jspecify.annotations.Nullable;

/**
 * Everything {@code erbij.yaml} says, as values.
 *
 * @param home the folder of the community: settings, events, templates, data
 * @param sureEnough how likely a reading must be right to be acted on without a person, 0.5 to 1
 * @param keepCorrections whether a corrected reading is kept beside its mail
 * @param changesAfter how long the notice of a change waits, so that a second edit replaces it
 * @param data where the database and the log lie
 * @param keyFile what the database is encrypted with; outside the database
 * @param form how Dutch readers are addressed
 * @param sentFolder name of the Sent folder; null to find it
 */
record Settings(
        Path home,
        Mailbox organizer,
        FormOfAddress form,
        NoticeSettings notices,
        MailServer imap,
        MailServer smtp,
        CollectSettings collect,
        Duration pollEvery,
        double sureEnough,
        boolean keepCorrections,
        DispatchSettings dispatch,
        @Nullable String sentFolder,
        Pace answers,
        Duration changesAfter,
        RetentionSettings retention,
        Path data,
        Path keyFile) {}
