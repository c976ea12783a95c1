package org.erbij.step.compose;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.EventFacts;
import org.erbij.domain.event.EventPolicy;
import org.erbij.domain.event.LocalText;
import org.erbij.domain.event.Organizer;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Sequence;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.erbij.fixture.Occasions;
import org.erbij.fixture.OpenedMail;
import org.erbij.mail.MessageId;
import org.erbij.mail.Octets;
import org.erbij.mail.Threading;
import org.jspecify.annotations.Nullable;

/** A letter as a test wants it; where it says nothing, one to Anne, who is coming, in Dutch, before the release. */
final class Letters {
    /** Stands in the place only, in every language and spelling. */
    static final String SECRET = "Zwaluwzaal";

    /** What people and organizers may have typed, or others sent, as a name or a title. */
    static final List<String> ODD = List.of(
            "Tom\r\nBcc: eve@example.org",
            "Tom\r\n\r\n<script>alert(1)</script>",
            "Tom\nBEGIN:VALARM\nEND:VEVENT",
            "Tom\u0000\u0007\u0085\u2028\u2029Bcc: eve@example.org",
            "Zoë \"Zo\" de Vries",
            "Vries; ATTENDEE=x, de \\ \\n (Zoë) <zoe@example.com>",
            "<b>bold</b> & &amp; 'q' `code` **star** [x](https://example.com) ![y](https://example.com/y.png)",
            "=?utf-8?Q?Tom=0D=0ABcc:_eve=40example.org?=",
            "👩🏽‍💻 Zoë 🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
            "\u202Egro.elpmaxe@eve\u202C \u2066x\u2069 שלום עולם",
            "w".repeat(200),
            "woord ".repeat(34).strip(),
            "ë".repeat(200),
            ". . From x",
            "\uD83D lone \uDE00 halves \uE000 private",
            "${7*7} <#include \"/etc/passwd\"> <@x/>",
            "1. - + # > | --- ===",
            "@example.org, kars@example.nl:",
            "   ");

    private final Template template;
    private Event event = Occasions.mondayEvening();
    private Venue venue = new Venue.Sealed(place());
    private Mailbox from = Mailbox.of("Kars", "kars@example.nl");
    private Mailbox to = Mailbox.of("Anne de Wit", "anne@example.org");
    private @Nullable Language language = Language.NL;
    private Answer answer = Answer.attending(0, List.of());
    private @Nullable Threading inReplyTo;
    private @Nullable String invitation;
    private @Nullable Language sample;
    private int questions;
    private Instant at = Instant.parse("2017-02-01T09:00:00Z");

    private Letters(Template template) {
        this.template = template;
    }

    static Letters of(Template template) {
        return new Letters(template);
    }

    static Place place() {
        return new Place(
                LocalText.of(SECRET + ", Kade 7", SECRET + ", Kade 7"),
                LocalText.of("Tram 99 naar " + SECRET, "Tram 99 to " + SECRET),
                LocalText.of(SECRET + " heeft een lift", SECRET + " has a lift"),
                "+31 20 " + SECRET);
    }

    Letters released() {
        venue = new Venue.Released(place(), Instant.EPOCH);
        return this;
    }

    Letters released(String name) {
        LocalText none = LocalText.of("", "");
        venue = new Venue.Released(new Place(LocalText.of(name, name), none, none, ""), Instant.EPOCH);
        return this;
    }

    Letters to(String name, String address) {
        to = Mailbox.of(name, address);
        return this;
    }

    Letters from(String name, String address) {
        from = Mailbox.of(name, address);
        return this;
    }

    Letters in(@Nullable Language known) {
        language = known;
        return this;
    }

    Letters answering(Answer given) {
        answer = given;
        return this;
    }

    Letters replyingTo(Threading thread) {
        inReplyTo = thread;
        return this;
    }

    Letters invitedUnder(String subject) {
        invitation = subject;
        return this;
    }

    Letters asSample(Language said) {
        sample = said;
        return this;
    }

    Letters writtenAt(Instant when) {
        at = when;
        return this;
    }

    Letters asking(int many) {
        questions = many;
        return this;
    }

    Letters runBy(Organizer... organizers) {
        event = new Event(
                event.id(),
                event.uid(),
                event.sequence(),
                event.facts(),
                event.deadline(),
                event.plan(),
                event.policy(),
                List.of(organizers));
        return this;
    }

    Letters policy(EventPolicy policy) {
        return with(event.facts(), policy, event.sequence());
    }

    Letters facts(EventFacts facts) {
        return with(facts, event.policy(), event.sequence());
    }

    Letters sequence(int number) {
        return with(event.facts(), event.policy(), new Sequence(number));
    }

    Letters titled(String title) {
        EventFacts facts = event.facts();
        return facts(new EventFacts(
                LocalText.of(title, title),
                facts.starts(),
                facts.zone(),
                facts.lasts(),
                LocalText.of(title, title),
                LocalText.of(title, title),
                facts.languages()));
    }

    private Letters with(EventFacts facts, EventPolicy policy, Sequence sequence) {
        event = new Event(
                event.id(), event.uid(), sequence, facts, event.deadline(), event.plan(), policy, event.organizers());
        return this;
    }

    /** What an organizer may write: the place where it may be known. */
    private static Wording wording() {
        String body =
                "\n<#if name??>${name}, </#if>${title}, ${when}<#if place??>: **${place}**, ${directions!}</#if>\n";
        Wording.Text text = new Wording.Text("Over ${title}", body);
        return new Wording("over.md", Map.of(Language.NL, text, Language.EN, text));
    }

    Letter letter() {
        return template == Template.MAIL ? plain().worded(wording()) : plain();
    }

    private Letter plain() {
        Letter plain = new Letter(
                        template,
                        event,
                        venue,
                        from,
                        to,
                        language,
                        answer,
                        new MessageId("abcdefghijklmnopqrstuvwxyz234567@example.nl"),
                        inReplyTo,
                        "tokentokentokent",
                        at)
                .telling(NoticeTrials.told(template, event).stream().findFirst().orElse(Map.of()))
                .asking(questions)
                .invitedUnder(invitation);
        return sample == null ? plain : plain.asSample(sample);
    }

    Composed composed() {
        return new MarkdownComposer(TemplateStore.builtIn()).compose(letter());
    }

    Octets octets() {
        return composed().match(ready -> ready.message().octets(), failed -> {
            throw new AssertionError(failed.because());
        });
    }

    OpenedMail opened() {
        return new OpenedMail(octets());
    }
}
