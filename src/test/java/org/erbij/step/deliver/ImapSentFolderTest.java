package org.erbij.step.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.erbij.account.MailServer;
import org.erbij.account.MailServer.Security;
import org.erbij.account.Secret;
import org.erbij.account.Trust;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.OutgoingMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.Wiretap;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ImapSentFolderTest {
    private static final AddrSpec OWNER = AddrSpec.parse("fee@example.org").orElseThrow();
    private static final MessageId OURS = new MessageId("a1@example.org");
    private static final MessageId REWRITTEN = new MessageId("b2@example.org");
    private static final MessageId NEVER_SENT = new MessageId("c3@example.org");

    private final EmbeddedMail mail = new EmbeddedMail();
    private final Wiretap wire = new Wiretap(mail.imapPort());

    @BeforeEach
    void openMailbox() {
        mail.open(OWNER);
    }

    @AfterEach
    void stop() {
        wire.close();
        mail.close();
    }

    @Test
    @DisplayName("R74, R91: a filed copy is found again, also where the server gave it another Message-ID")
    void findsWhatItFiled() throws SentUnavailable {
        SentFolder sent = sent(null);
        sent.file(copy(OURS, "Message-ID: <a1@example.org>"));
        sent.file(copy(REWRITTEN, "Message-ID: <other@example.com>\r\nX-Erbij-Id: <b2@example.org>"));
        assertThat(sent.find(Set.of(OURS, REWRITTEN, NEVER_SENT))).containsExactlyInAnyOrder(OURS, REWRITTEN);
        sent.rest();
        assertThat(sent.find(Set.of(OURS, NEVER_SENT))).containsExactly(OURS);
        sent.rest();
        assertThat(wire.commands())
                .anyMatch(command -> command.contains("APPEND Sent (\\Seen)"))
                .noneMatch(command -> command.matches("\\S+ (SELECT|STORE|EXPUNGE|COPY).*"));
    }

    @Test
    @DisplayName("R74: mails of ours to one address are told, and no others")
    void tellsWhatWeSentToAnAddress() throws SentUnavailable {
        SentFolder sent = sent(null);
        String token = "List-Unsubscribe: <mailto:fee@example.org?subject=unsubscribe%20abcdefghijklmnop>";
        sent.file(copy(OURS, "To: Anne <anne@example.org>\r\nX-Erbij-Id: <a1@example.org>\r\n" + token));
        sent.file(copy(REWRITTEN, "To: joanne@example.org\r\nX-Erbij-Id: <b2@example.org>"));
        sent.file(copy(NEVER_SENT, "To: anne@example.org\r\nMessage-ID: <by-hand@example.org>"));

        List<SentCopy> copies = sent.copiesTo(AddrSpec.of("anne@example.org"), Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.ids()).containsExactly(OURS);
            assertThat(copy.subject()).isEqualTo("Feest");
            assertThat(copy.token()).isEqualTo("abcdefghijklmnop");
        });
        sent.rest();
    }

    @Test
    void saysSoWhereTheNamedFolderDoesNotExist() {
        SentFolder sent = sent("Uitgegaan");
        assertThatThrownBy(() -> sent.find(Set.of(OURS))).isInstanceOf(SentUnavailable.class);
        assertThatThrownBy(() -> sent.file(copy(OURS, "Message-ID: <a1@example.org>")))
                .isInstanceOf(SentUnavailable.class);
    }

    private SentFolder sent(@Nullable String named) {
        var server = new MailServer(
                "127.0.0.1",
                wire.port(),
                Security.LOOPBACK_PLAIN,
                OWNER.value(),
                new Secret(EmbeddedMail.PASSWORD),
                Trust.JDK);
        return new ImapSentFolder(server, DeliverSettings.DEFAULT, named);
    }

    private static OutgoingMessage copy(MessageId id, String fields) {
        return new OutgoingMessage(
                OWNER, id, Octets.of("From: fee@example.org\r\n" + fields + "\r\nSubject: Feest\r\n\r\nKom je?\r\n"));
    }
}
