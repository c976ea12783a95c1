package org.erbij.step.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.step.deliver.DeliveryOutcome.Deferred;
import org.erbij.step.deliver.DeliveryOutcome.Refused;
import org.erbij.step.deliver.DeliveryOutcome.Scope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R80: what a reply code is about")
final class ReplyCodesTest {
    @ParameterizedTest
    @CsvSource({
        "450, 4.2.1 mailbox busy, RECIPIENT",
        "451, greylisted, RECIPIENT",
        "452, 4.2.2 mailbox full, RECIPIENT",
        "421, 4.3.2 shutting down, QUEUE"
    })
    void defers(int code, String text, Scope scope) {
        assertThat(ReplyCodes.judge(code, code + " " + text))
                .isInstanceOfSatisfying(
                        Deferred.class, deferred -> assertThat(deferred.scope()).isEqualTo(scope));
    }

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1 no such user, 5.1.1, RECIPIENT",
        "550, no such user, '', RECIPIENT",
        "552, 5.2.2 mailbox full, 5.2.2, RECIPIENT",
        "550, 5.2.1 The email account that you tried to reach is disabled, 5.2.1, RECIPIENT",
        "550, 5.2.1 The user you are trying to contact is receiving mail at a rate that, 5.2.0, RECIPIENT",
        "554, 5.6.0 bad content, 5.6.0, RECIPIENT",
        "530, 5.7.0 sign in first, 5.7.0, QUEUE",
        "535, wrong password, '', QUEUE",
        "550, 5.7.30 basic authentication is not supported, 5.7.30, QUEUE",
        "550, 5.7.515 sender does not meet the requirements, 5.7.515, QUEUE",
        "550, 5.4.5 daily quota exceeded, 5.4.5, QUEUE",
        "554, 5.7.1 looks like spam, 5.7.1, QUEUE"
    })
    void refuses(int code, String text, String status, Scope scope) {
        assertThat(ReplyCodes.judge(code, code + " " + text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.scope()).isEqualTo(scope);
        });
    }

    @Test
    void tellsOnNothingButCodes() {
        assertThat(ReplyCodes.judge(550, "550 5.1.1 <sanne@example.nl> unknown"))
                .isEqualTo(new Refused("5.1.1", "the server said 550 5.1.1", Scope.RECIPIENT));
    }
}
