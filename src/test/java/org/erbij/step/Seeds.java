package org.erbij.step;

import java.util.List;
import java.util.stream.Stream;
import org.erbij.mail.Octets;

/** Mails of every shape that the tests know, for {@link ReadingTarget} to begin with. */
final class Seeds {
    private Seeds() {}

    static List<Octets> all() {
        return Stream.of(
                        MailCase.all().stream().map(MailCase::mail),
                        BounceCase.all().stream().map(BounceCase::mail),
                        StrippingCase.all().stream().map(StrippingCase::mail))
                .flatMap(mails -> mails)
                .toList();
    }
}
