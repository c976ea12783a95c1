package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.Context;
import org.erbij.step.understand.RuleReader;
import org.erbij.step.understand.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a reply remains what its writer wrote, whatever program wrote it. */
final class StrippingTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leavesTheWholeReplyAndNothingElse(StrippingCase reply) {
        ReceivedMessage message = new MimeMessageParser().parse(MailCase.raw(reply.mail()));
        Context ours =
                new Context(List.of(), reply.ours().isEmpty() ? List.of() : List.of(reply.ours()), ZoneOffset.UTC);

        String visible =
                new RuleReader().read(Words.of(message), ours).remarks().reply();

        assertThat(StrippingCase.words(visible)).isEqualTo(StrippingCase.words(reply.visible()));
    }

    static Stream<StrippingCase> cases() {
        return StrippingCase.all().stream();
    }
}
