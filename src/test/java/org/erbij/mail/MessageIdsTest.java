package org.erbij.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.erbij.domain.event.EventId;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.rsvp.RsvpKey;
import org.junit.jupiter.api.Test;

/** R72 as amended, R73. */
class MessageIdsTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final MessageIds ids = new MessageIds(KEY, "Example.NL");

    private static RsvpKey person(long number) {
        return new RsvpKey(new EventId("evening"), new ContactId(number));
    }

    @Test
    void theSameMailHasTheSameIdAfterARestore() {
        MessageId before = ids.mint(person(1), MailKind.REMINDER, "1 day before");

        MessageId after = new MessageIds(KEY, "example.nl").mint(person(1), MailKind.REMINDER, "1 day before");

        assertThat(after).isEqualTo(before);
        assertThat(before.value()).endsWith("@example.nl").matches("[a-z2-7]{32}@example\\.nl");
    }

    @Test
    void everyPersonKindAndVersionHasItsOwn() {
        Set<MessageId> seen = new HashSet<>();
        for (long number = 1; number <= 50; number++) {
            for (MailKind kind : MailKind.values()) {
                assertThat(seen.add(ids.mint(person(number), kind, "1"))).isTrue();
                assertThat(seen.add(ids.mint(person(number), kind, "2"))).isTrue();
            }
        }
    }

    @Test
    void anotherKeyMakesOtherIds() {
        byte[] other = KEY.clone();
        other[0] ^= 1;

        assertThat(new MessageIds(other, "example.nl").token(person(1))).isNotEqualTo(ids.token(person(1)));
        assertThat(ids.token(person(1))).matches("[a-z2-7]{16}").isNotEqualTo(ids.token(person(2)));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new MessageIds(new byte[8], "example.nl"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
