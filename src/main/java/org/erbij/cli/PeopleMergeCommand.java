package org.erbij.cli;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.erbij.desk.MergeDesk.Proposal;
import org.erbij.desk.NoMail;
import org.erbij.domain.event.EventId;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij people merge}. */
@Command(
        name = "merge",
        description = {
            "Says that an address is the same person's as one on the list. From then on mail from either is theirs, and mail",
            "to them goes to INTO. Their answers, mails and wishes are kept together. It cannot be undone."
        },
        mixinStandardHelpOptions = true)
public final class PeopleMergeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ADDRESS", description = "the further one, on the list or not")
    private String address = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "the one that mail goes to")
    private String into = "";

    @Option(
            names = "--keep",
            paramLabel = "ADDRESS",
            description = "whose answers stand where the two contradict: one of the two addresses")
    private @Nullable String keep;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public PeopleMergeCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        AddrSpec from = Arguments.address(address);
        Proposal proposal =
                desks.merging().look(from, Arguments.address(into)).orElseThrow(() -> Arguments.notListed(into));
        if (proposal.isOneAlready()) {
            throw Refusal.rule(
                    address + " and " + into + " are one person already.",
                    "Nothing was changed.",
                    "'erbij people show " + into + "' tells what is kept of them.");
        }
        show(proposal);
        boolean answersOfFrom = answersOfFrom(proposal);
        if (!yes && !terminal.confirm("Make them one person?")) {
            throw Refusal.declined(terminal, "Nobody was merged", "all is as it was");
        }
        desks.merging()
                .merge(proposal, answersOfFrom)
                .forEach(event -> line("The location of " + event.value() + " is on its way to them."));
        line("One person.");
        desks.somethingToSend();
        return ExitCodes.DONE;
    }

    private void show(Proposal proposal) {
        Contact from = proposal.from();
        Contact stays = proposal.into();
        line((from == null ? proposal.address().shown() : from.mailbox().shown()) + " is the same person as "
                + stays.mailbox().shown() + ".");
        line("Mail to them goes to " + stays.address().shown() + "; mail from either address is theirs.");
        if (from != null) {
            differences(from, stays);
        }
        EventId cameBack = proposal.cameBack();
        if (cameBack != null) {
            line("  ! Their invitation to " + cameBack.value() + " came back: 'erbij invite " + cameBack.value()
                    + " --to " + into + "' invites them at the address that stays.");
        }
        proposal.shared()
                .forEach(event -> line("  " + event.value() + ": both were invited; they count as one from now on."));
        if (!proposal.suppressions().isEmpty()) {
            line("  ! They get no mail, under either address: "
                    + proposal.suppressions().stream()
                            .sorted()
                            .map(NoMail::word)
                            .collect(Collectors.joining(", ")) + ".");
        }
        if (proposal.barred()) {
            line("  ! They are barred, under either address.");
        }
        proposal.disputes()
                .forEach(dispute -> line("  ! " + dispute.event().value() + ": "
                        + PeopleShowCommand.said(dispute.from())
                        + " from " + proposal.address().shown() + ", but " + PeopleShowCommand.said(dispute.into())
                        + " from " + stays.address().shown() + "."));
    }

    private void differences(Contact from, Contact stays) {
        String name = from.mailbox().name();
        String kept = stays.mailbox().name();
        if (!name.isEmpty() && !kept.isEmpty() && !name.equals(kept)) {
            line("  name: " + kept + " (not " + name + "); 'erbij people set' changes it");
        }
        if (from.language() != null && stays.language() != null && from.language() != stays.language()) {
            line("  language: " + stays.language().code() + " (not "
                    + from.language().code() + "); 'erbij people set' changes it");
        }
    }

    private boolean answersOfFrom(Proposal proposal) {
        if (keep == null) {
            if (!proposal.disputes().isEmpty()) {
                throw Refusal.settings(
                        "The answers of the two contradict.",
                        "Nobody was merged.",
                        "Say whose stand with --keep " + proposal.address().shown() + " or --keep "
                                + proposal.into().address().shown() + ".");
            }
            return false;
        }
        AddrSpec kept = Arguments.address(keep);
        if (!kept.equals(proposal.address()) && !kept.equals(proposal.into().address())) {
            throw Refusal.settings(
                    keep + " is neither of the two.",
                    "Nobody was merged.",
                    "--keep takes " + proposal.address().shown() + " or "
                            + proposal.into().address().shown() + ".");
        }
        return kept.equals(proposal.address());
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
