package org.erbij.flow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Suppression;
import org.erbij.domain.rsvp.Rsvp;
import org.erbij.domain.rsvp.RsvpKey;
import org.erbij.fixture.Mails;
import org.erbij.mail.BodyDigest;
import org.erbij.mail.Octets;
import org.erbij.mail.ReceivedMessage;
import org.erbij.rehearse.EmbeddedMail;
import org.erbij.rehearse.Wiretap;
import org.erbij.step.collect.CollectSettings;
import org.erbij.step.collect.Collector;
import org.erbij.step.collect.ImapCollector;
import org.erbij.step.compose.MarkdownComposer;
import org.erbij.step.compose.TemplateStore;
import org.erbij.step.parse.MimeMessageParser;
import org.erbij.step.recognise.Conversations;
import org.erbij.step.screen.Screener;
import org.erbij.step.screen.Screening;
import org.erbij.step.understand.ReplyReader;
import org.erbij.step.understand.TrainedReader;

/** A mailbox, a database, and everything that reads the one into the other, put together as the product does. */
final class ReadingRoom implements AutoCloseable {
    final PostOffice post;
    private final Wiretap wire;
    private final MimeMessageParser parser = new MimeMessageParser();
    private final WhatWeWrote whatWeWrote = new WhatWeWrote(event -> List.of());
    private ReplyReader reader = new TrainedReader();

    ReadingRoom(Path folder) {
        post = new PostOffice(folder);
        wire = new Wiretap(post.mailbox.imapPort());
    }

    /** Reads words in another way from now on. */
    void readsBy(ReplyReader other) {
        reader = other;
    }

    Collector collector() {
        return collector(wire.port());
    }

    static Collector collector(int port) {
        return new ImapCollector(
                "kars@example.nl", PostOffice.at(port, PostOffice.KARS.value()), CollectSettings.DEFAULT);
    }

    Intake intake() {
        return intake(post.ledger, collector());
    }

    Intake intake(Ledger ledger, Collector collector) {
        Sender sender = new Sender(Mailbox.of("Kars", "kars@example.nl"));
        Answering answering = new Answering(
                new MarkdownComposer(TemplateStore.builtIn()), post.ids, sender, new Pace(Duration.ZERO, 99));
        Reading reading = new Reading(parser, reader);
        Reception reception =
                new Reception(reading, ReadingRoom::timedScreening, whatWeWrote, answering, new Leaving(answering));
        return new Intake(
                ledger,
                collector,
                reading,
                screening(),
                whatWeWrote,
                raw -> new MailIdentity(parser.parse(raw).threading().id(), BodyDigest.of(raw.octets())),
                reception,
                new LoggedIntake(),
                post.clock);
    }

    Rereading rereading() {
        return new Rereading(new Reading(parser, reader), screening(), whatWeWrote);
    }

    private static Function<Conversations, Screener> screening() {
        return conversations -> screening(conversations, message -> Optional.empty());
    }

    private static Screener timedScreening(Books books) {
        return screening(books.conversations(), message -> SinceOurs.of(message, books));
    }

    private static Screener screening(
            Conversations conversations, Function<ReceivedMessage, Optional<Duration>> sinceOurs) {
        return new Screening(
                PostOffice.KARS::equals,
                conversations::weSent,
                conversations::issued,
                conversations::isOurs,
                sinceOurs);
    }

    /** A minute later the mails lie in the mailbox. */
    void arrive(Octets... mails) {
        post.after(Duration.ofMinutes(1));
        fileIn(post.mailbox, mails);
    }

    void fileIn(EmbeddedMail mailbox, Octets... mails) {
        mailbox.file(PostOffice.KARS, List.of(mails), post.clock.instant());
    }

    void poll() throws Exception {
        intake().poll();
    }

    /** An answer in somebody's thread, with further header lines. */
    Octets reply(String name, String words, String... header) {
        Mails mail = Mails.from(name + "@example.org")
                .about("Re: Uitnodiging")
                .replyingTo(post.entry(name).posting().message().id().value());
        for (String line : header) {
            mail.with(line);
        }
        return mail.saying(words).octets();
    }

    Rsvp rsvp(String name) {
        return post.ledger.inOneTransaction(books -> {
            AddrSpec address = AddrSpec.of(name + "@example.org");
            return books.rsvps()
                    .get(new RsvpKey(
                            post.event.id(),
                            books.people().find(address).orElseThrow().id()));
        });
    }

    Set<Suppression> suppressions(String name) {
        return post.ledger.inOneTransaction(books -> books.people().suppressions(AddrSpec.of(name + "@example.org")));
    }

    /** Confirmations that are to leave, for everybody. */
    int confirmations() {
        return post.ledger.inOneTransaction(books -> books.outbox().in(OutboxState.PENDING).stream()
                .filter(entry -> entry.posting().kind() == MailKind.CONFIRMATION)
                .toList()
                .size());
    }

    List<KeptMail> held() {
        return post.ledger.inOneTransaction(books -> books.inbox().held());
    }

    /** Every mail that was kept, in order. */
    List<KeptMail> kept() {
        return post.ledger.inOneTransaction(books -> {
            List<KeptMail> kept = new ArrayList<>();
            for (long number = 1; ; number++) {
                try {
                    kept.add(books.inbox().get(number));
                } catch (IllegalArgumentException last) {
                    return kept;
                }
            }
        });
    }

    /** UIDs of mails whose words were fetched. */
    Set<Long> opened() {
        return wire.uidsWithBodyFetched();
    }

    List<String> commands() {
        return wire.commands();
    }

    @Override
    public void close() {
        wire.close();
        post.close();
    }
}
