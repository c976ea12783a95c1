package org.erbij.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.AuthenticationResults;
import org.erbij.mail.OutgoingMessage;
import org.erbij.step.collect.AccountLook;
import org.erbij.step.collect.AccountLook.FolderLook;
import org.erbij.step.collect.AccountLook.Sighting;
import org.erbij.step.collect.MailboxUnavailable;
import org.erbij.step.deliver.Courier;
import org.erbij.step.deliver.DeliveryOutcome;
import org.erbij.step.deliver.ImapSentFolder;
import org.erbij.step.deliver.SentFolder.SentUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Sends a mail to oneself and looks what becomes of it. It goes to a sub-address first, which shows everything at once; where that
 * does not arrive, a second one to the plain address shows the rest (R5).
 */
public final class Probe {
    private static final Duration SLOW = Duration.ofMinutes(2);

    private final Courier courier;
    private final AccountLook account;
    private final ImapSentFolder sent;
    private final AddrSpec organizer;
    private final Waiting waiting;
    private final Supplier<String> words;

    /** @param words gives a word that stands in no other mail, each time another */
    public Probe(
            Courier courier,
            AccountLook account,
            ImapSentFolder sent,
            AddrSpec organizer,
            Waiting waiting,
            Supplier<String> words) {
        this.courier = courier;
        this.account = account;
        this.sent = sent;
        this.organizer = organizer;
        this.waiting = waiting;
        this.words = words;
    }

    /** How long a mail is waited for, and how long we rest between two looks. */
    public record Waiting(Duration longest, Duration between) {
        public static final Waiting USUAL = new Waiting(Duration.ofSeconds(90), Duration.ofSeconds(3));
    }

    /**
     * What came of it.
     *
     * @param learned null when no mail arrived, so that nothing is known
     * @param signedBy who signed the verdicts on it; null when nobody did, where it counts
     */
    public record Result(
            Section report,
            @Nullable Learned learned,
            @Nullable String signedBy) {
        /** Redacted: a server's name may be a person's. */
        @Override
        public String toString() {
            return report.toString();
        }
    }

    public Result send(Instant now) {
        List<Finding> findings = new ArrayList<>();
        try {
            AddrSpec tagged = ProbeMail.tagged(organizer);
            OutgoingMessage first = ProbeMail.to(tagged, organizer, words.get(), now);
            Optional<Sighting> arrived = arrival(first, hand(first));
            boolean subAddressing = arrived.isPresent();
            OutgoingMessage mail = first;
            if (!subAddressing) {
                mail = ProbeMail.to(organizer, organizer, words.get(), now);
                DeliveryOutcome outcome = hand(mail);
                refusal(outcome).ifPresent(findings::add);
                arrived = arrival(mail, outcome);
            }
            return arrived.isPresent() ? judge(mail, arrived.get(), subAddressing, now, findings) : lost(findings);
        } catch (MailboxUnavailable gone) {
            findings.add(Finding.unreachable("your mailbox cannot be read: " + gone.getMessage()));
            return new Result(new Section("Mail to yourself", findings), null, null);
        }
    }

    private DeliveryOutcome hand(OutgoingMessage mail) {
        try (Courier.Round round = courier.begin()) {
            return round.hand(mail);
        }
    }

    private static Optional<Finding> refusal(DeliveryOutcome outcome) {
        return outcome.match(
                accepted -> Optional.empty(),
                deferred -> Optional.of(Finding.unreachable("it was not taken now: " + deferred.because())),
                refused -> Optional.of(Finding.look("it was refused: " + refused.because()
                        + "; may this account send from your address ('organizer.address')?")),
                uncertain -> Optional.of(Finding.unreachable(uncertain.because())));
    }

    private static Result lost(List<Finding> findings) {
        if (findings.isEmpty()) {
            findings.add(Finding.look("it was taken, and had not arrived in the end: look for it in your mailbox, "
                    + "also among unwanted mail, and try again"));
        }
        return new Result(new Section("Mail to yourself", findings), null, null);
    }

    private Optional<Sighting> arrival(OutgoingMessage mail, DeliveryOutcome outcome) throws MailboxUnavailable {
        if (!(outcome instanceof DeliveryOutcome.Accepted)) {
            return Optional.empty();
        }
        List<String> folders = new ArrayList<>(List.of("INBOX"));
        account.overview().folders().stream()
                .filter(folder -> folder.uses().contains("\\Junk"))
                .map(FolderLook::name)
                .forEach(folders::add);
        return waitFor(word(mail), folders);
    }

    private static String word(OutgoingMessage mail) {
        return mail.id().value().substring(0, mail.id().value().indexOf('@'));
    }

    private Optional<Sighting> waitFor(String word, List<String> folders) throws MailboxUnavailable {
        long end = System.nanoTime() + waiting.longest().toNanos();
        while (true) {
            List<Sighting> found = account.find(word, folders);
            if (!found.isEmpty()) {
                return Optional.of(found.get(0));
            }
            if (System.nanoTime() - end > 0 || !rested()) {
                return Optional.empty();
            }
        }
    }

    private boolean rested() {
        try {
            Thread.sleep(waiting.between().toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Result judge(
            OutgoingMessage mail, Sighting arrived, boolean subAddressing, Instant now, List<Finding> findings)
            throws MailboxUnavailable {
        boolean keepsId = arrived.header().all("Message-ID").stream()
                .anyMatch(id -> id.contains(mail.id().value()));
        boolean filed = isFiled(mail);
        boolean found = filed && isFoundByItsId(mail);
        AuthenticationResults verdict =
                AuthenticationResults.topmost(arrived.header()).orElse(null);
        findings.addAll(sentences(arrived, subAddressing, keepsId, filed, found, verdict));
        Duration late = Duration.between(now, arrived.receivedAt());
        if (late.compareTo(waiting.longest().plus(SLOW)) > 0) {
            findings.add(AccountCheck.slow(late));
        } else if (late.compareTo(SLOW.negated()) < 0) {
            findings.add(
                    Finding.look(
                            "the clock of this machine is " + -late.toMinutes()
                                    + " minutes fast, by the mail server; let it be set by the network, or everything leaves too early"));
        }
        return new Result(
                new Section("Mail to yourself", findings),
                new Learned(filed, found, keepsId, subAddressing, null),
                verdict == null ? null : verdict.authservId());
    }

    private boolean isFiled(OutgoingMessage mail) throws MailboxUnavailable {
        try {
            return waitFor(word(mail), List.of(sent.name())).isPresent();
        } catch (SentUnavailable none) {
            return false;
        }
    }

    private boolean isFoundByItsId(OutgoingMessage mail) {
        try {
            return sent.find(Set.of(mail.id())).contains(mail.id());
        } catch (SentUnavailable gone) {
            return false;
        } finally {
            sent.rest();
        }
    }

    private static List<Finding> sentences(
            Sighting arrived,
            boolean subAddressing,
            boolean keepsId,
            boolean filed,
            boolean found,
            @Nullable AuthenticationResults verdict) {
        List<Finding> said = new ArrayList<>();
        said.add(
                arrived.folder().equalsIgnoreCase("INBOX")
                        ? Finding.fine("it arrived")
                        : Finding.look("it arrived in '" + arrived.folder()
                                + "': your own provider takes it for unwanted, " + "and those of others will too"));
        said.add(Finding.fine(
                filed
                        ? "your provider puts what is sent into Sent"
                        : "your provider puts nothing into Sent; Erbij will"));
        if (filed && !found) {
            said.add(
                    Finding.fine("but not so that it is found by its id: after a crash a mail in doubt waits for you"));
        }
        said.add(Finding.fine(
                keepsId
                        ? "its Message-ID stayed as it was"
                        : "your provider writes another Message-ID; answers are known by other signs"));
        said.add(Finding.fine(
                subAddressing
                        ? "addresses with + arrive: 'no more mail' gets one of its own"
                        : "addresses with + do not arrive: 'no more mail' goes by its subject"));
        said.add(verdict(verdict));
        return said;
    }

    /** R83: a From whose domain the account may not use. */
    private static Finding verdict(@Nullable AuthenticationResults verdict) {
        if (verdict == null) {
            return Finding.fine(
                    "your provider writes no verdict where it counts, so senders are known by your own ids alone");
        }
        List<String> words = new ArrayList<>();
        for (String method : List.of("dmarc", "spf", "dkim")) {
            if (verdict.verdicts().containsKey(method)) {
                words.add(method + "=" + verdict.verdicts().get(method));
            }
        }
        String said = words.isEmpty() ? "nothing" : String.join(", ", words);
        return verdict.failsDmarc()
                ? Finding.look(
                        "it fails DMARC (" + said + "): this account may not send from the domain of your address, "
                                + "and others will refuse or doubt your mail; use the address that belongs to it")
                : Finding.fine("the verdict on it: " + said);
    }
}
