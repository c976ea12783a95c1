package org.erbij.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.erbij.domain.people.AddrSpec;
import org.erbij.flow.BroughtIn.Offered;
import org.erbij.flow.Campaign;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code erbij held new}. */
@Command(
        name = "new",
        description = {
            "People whom an invitee put in Cc and who are not on the list. Named with the number of the mail, one is put on",
            "the list and invited. 'erbij held done N' takes the others off this list."
        },
        mixinStandardHelpOptions = true)
public final class HeldNewCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "N", arity = "0..1", description = "the mail")
    private @Nullable Long number;

    @Parameters(index = "1", paramLabel = "ADDRESS", arity = "0..1", description = "whom of it to invite")
    private @Nullable String address;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    private final Terminal terminal;
    private final Desks desks;

    public HeldNewCommand(Terminal terminal, Desks desks) {
        this.terminal = terminal;
        this.desks = desks;
    }

    @Override
    public Integer call() {
        return number == null || address == null ? list() : invite(number, Arguments.address(address));
    }

    private int list() {
        List<Offered> offered = desks.company().offered();
        for (Offered offer : offered) {
            terminal.out()
                    .println("%4d  %-40s in Cc of %s, for %s"
                            .formatted(
                                    offer.number(),
                                    offer.who().shown(),
                                    offer.by().shown(),
                                    offer.event().value()));
        }
        if (offered.isEmpty()) {
            terminal.out().println("Nobody new was brought in.");
        }
        return ExitCodes.DONE;
    }

    private int invite(long mail, AddrSpec whom) {
        Offered offer = desks.company()
                .find(mail, whom)
                .orElseThrow(() -> Refusal.settings(
                        whom.value() + " is nobody new in Cc of mail " + mail + ".",
                        "Nobody was invited.",
                        "'erbij held new' tells who is."));
        terminal.out()
                .println(offer.who().shown() + " is put on the list and invited to "
                        + offer.event().value() + ", as " + offer.by().shown() + " wrote to them as well.");
        if (!yes && !terminal.confirm("Invite them?")) {
            throw Refusal.declined(terminal, "Nobody was invited", "no mail was put out");
        }
        Campaign.Result result = desks.company().invite(offer);
        result.failures().forEach(failure -> terminal.err().println("A text could not be written: " + failure));
        terminal.out().println(result.queued() > 0 ? "Their invitation is in the outbox." : "No mail was put out.");
        desks.somethingToSend();
        return result.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.ATTENTION;
    }
}
