package org.erbij.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.understand.visible.VisibleWords;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes, and whatever program puts it around their words, their words come back. */
final class StrippingPropertyTest {
    private static final int DRAWS = 2_000;
    private static final List<String> CLIENTS = List.of(
            "gmail",
            "outlook",
            "apple",
            "thunderbird",
            "proton",
            "webmail",
            "phones",
            "notes",
            "languages",
            "html-clients");
    private static final List<String> SENTENCES = List.of(
            "Ja!",
            "Nee, helaas",
            "Ik kom graag, met mijn zus.",
            "Count me in :-)",
            "Op maandag kan ik, op dinsdag niet.",
            "On Monday I can come, and on Tuesday as well.",
            "Wat een goed plan --- ik ben er om 18:00.",
            "- ja\n- twee personen\n- vegetarisch",
            "1. ja\n2. alleen",
            "Is er een lift? Anders blijf ik beneden.",
            "Van mij mag het: ik doe mee.",
            "Schreef ik dat niet al? Ik kom.",
            "Er waren vorige keer > 20 mensen, dat was leuk.",
            "My number for Signal is 06 12345678.",
            "De trein van 17:32 haal ik net, dus 10 minuten later.",
            "Fijn!\nTot dan",
            "Sorry -> verhinderd <-",
            "👍",
            "Moeten we iets meenemen? Van de vorige keer heb ik nog 3 flessen.",
            "Graag hoor ik op 11 februari 2017 waar het is.");

    private final MimeMessageParser parser = new MimeMessageParser();
    private final VisibleWords words = new VisibleWords();

    @Test
    void anyReplyComesBackOutOfAnyProgramsMail() {
        Random random = new Random(4);
        List<StrippingCase> styles = StrippingCase.all().stream()
                .filter(StrippingPropertyTest::isStyle)
                .toList();
        List<String> failed = new ArrayList<>();

        for (int draw = 0; draw < DRAWS; draw++) {
            StrippingCase style = styles.get(random.nextInt(styles.size()));
            String reply = random.ints(1 + random.nextInt(3), 0, SENTENCES.size())
                    .mapToObj(SENTENCES::get)
                    .collect(Collectors.joining("\n\n"));
            StrippingCase mail = style.saying(reply);
            ReceivedMessage message = parser.parse(MailCase.raw(mail.mail()));
            String visible = words.in(message.content().text(), List.of());
            if (!StrippingCase.words(visible).equals(StrippingCase.words(reply))) {
                failed.add(style + ": " + reply + "\n  came out as: " + visible);
            }
        }

        assertThat(styles).hasSizeGreaterThan(200);
        assertThat(failed).isEmpty();
    }

    /** A case that is a program's and not a person's, with the whole reply in one place. */
    private static boolean isStyle(StrippingCase reply) {
        return CLIENTS.stream().anyMatch(reply.name()::startsWith)
                && !reply.visible().isBlank()
                && (reply.html()
                        ? isThereOnce(reply)
                        : reply.body().startsWith(reply.visible().strip()));
    }

    private static boolean isThereOnce(StrippingCase reply) {
        String visible = reply.visible().strip();
        int at = reply.body().indexOf(visible);
        return at >= 0 && at == reply.body().lastIndexOf(visible);
    }
}
