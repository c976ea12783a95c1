package org.erbij.setup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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

    /** @param progress is told what is waited for, which may last minutes */
    public Result send(Instant now, Consumer<String> progress) {
        List<Finding> findings = new ArrayList<>();
        long begun = System.nanoTime();
        try {
            AddrSpec tagged = ProbeMail.tagged(organizer);
            progress.accept("The mail is on its way; waiting for it to arrive…");
            OutgoingMessage first = ProbeMail.to(tagged, organizer, words.get(), now);
            Optional<Sighting> arrived = arrival(first, hand(first));
            boolean subAddressing = arrived.isPresent();
            OutgoingMessage mail = first;
            if (!subAddressing) {
                progress.accept("Not at the address with +; sending another one to your plain address…");
                mail = ProbeMail.to(organizer, organizer, words.get(), now);
                DeliveryOutcome outcome = hand(mail);
                refusal(outcome).ifPresent(findings::add);
                arrived = arrival(mail, outcome);
            }
            Instant seen = now.plusNanos(System.nanoTime() - begun);
            if (arrived.isEmpty()) {
                return lost(findings);
            }
            progress.accept("It arrived. Looking whether your provider puts a copy into Sent by itself…");
            return judge(mail, arrived.get(), subAddressing, now, seen, findings);
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
            findings.add(Finding.look(
                    "it left, and had not arrived in the end: look for it in your mailbox, also among unwanted mail,"
                            + " and try again"));
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
            OutgoingMessage mail,
            Sighting arrived,
            boolean subAddressing,
            Instant now,
            Instant seen,
            List<Finding> findings)
            throws MailboxUnavailable {
        boolean keepsId = arrived.header().all("Message-ID").stream()
                .anyMatch(id -> id.contains(mail.id().value()));
        boolean filed = isFiled(mail);
        boolean found = filed && isFoundByItsId(mail);
        AuthenticationResults verdict =
                AuthenticationResults.topmost(arrived.header()).orElse(null);
        findings.addAll(sentences(arrived, subAddressing, keepsId, filed, found, verdict));
        findings.add(ClockCheck.at(arrived.receivedAt(), now, seen));
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

    private List<Finding> sentences(
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
                        ? "your provider puts what is sent into Sent by itself"
                        : "your provider puts nothing into Sent; Erbij will"));
        if (filed && !found) {
            said.add(
                    Finding.fine(
                            "but Erbij does not know its own mail again there: of a mail that was on its way when this machine stopped, you say whether it left"));
        }
        said.add(
                Finding.fine(
                        keepsId
                                ? "your provider leaves our mark on a mail as it is, so an answer to it is known by that"
                                : "your provider puts a mark of its own on a mail (Message-ID); answers are known by other signs"));
        said.add(
                Finding.fine(
                        subAddressing
                                ? "addresses with + arrive: whoever wants no more mail gets one to write to"
                                : "addresses with + do not arrive, which is no harm: whoever wants no more mail writes to your own"));
        said.add(verdict(verdict, organizer));
        return said;
    }

    /** R83: a From whose domain the account may not use. */
    private static Finding verdict(@Nullable AuthenticationResults verdict, AddrSpec organizer) {
        if (verdict == null) {
            return Finding.fine("your provider does not note, where it counts, whether a sender is real;"
                    + " Erbij goes by the marks on its own mails");
        }
        List<String> words = new ArrayList<>();
        for (String method : List.of("dmarc", "spf", "dkim")) {
            if (verdict.verdicts().containsKey(method)) {
                words.add(method + "=" + verdict.verdicts().get(method));
            }
        }
        String said = words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
        if (verdict.failsDmarc()) {
            return Finding.look("it is taken for forged" + said + ": this account may not send in the name of "
                    + organizer.domain() + ", and others will refuse or doubt your mail; make 'organizer.address' the"
                    + " address that belongs to this account");
        }
        return Finding.fine(
                "pass".equals(verdict.verdicts().get("dmarc"))
                        ? "others can see that your mail is really yours" + said
                        : "nothing says that your mail is forged" + said);
    }
}
