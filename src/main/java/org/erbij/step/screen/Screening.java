package org.erbij.step.screen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.screen.Screened.FromEither;
import org.erbij.step.screen.Screened.FromList;
import org.erbij.step.screen.Screened.FromMailSystem;
import org.erbij.step.screen.Screened.FromPerson;
import org.erbij.step.screen.Screened.FromRobot;

/**
 * Says who is talking, by a table of rules of which the first that fits decides. Only the outermost header counts, never that
 * of an attached or quoted mail (R25).
 */
public final class Screening implements Screener {
    /** Why a mail is a robot's that we sent ourselves. */
    public static final String OUR_OWN = "our own mail";

    /** Why a mail is a robot's that wants proof that we are human. */
    public static final String CHALLENGED = "challenge-response: our mail waits there for a click";

    private record Rule(String name, Predicate<Look> fits, Function<Look, Screened> verdict) {
        static Rule robot(String name, Predicate<ReceivedMessage> fits) {
            return new Rule(
                    name,
                    look -> fits.test(look.message()),
                    look -> new FromRobot(look.message(), Kinds.ofRobot(look), name, false));
        }

        static Rule look(String name, Predicate<Look> fits) {
            return new Rule(name, fits, look -> new FromRobot(look.message(), Kinds.ofRobot(look), name, true));
        }

        static Rule robot(String name, Kind kind, Predicate<ReceivedMessage> fits) {
            return new Rule(
                    name, look -> fits.test(look.message()), look -> new FromRobot(look.message(), kind, name, false));
        }

        static Rule person(String name, Predicate<ReceivedMessage> fits) {
            return new Rule(
                    name,
                    look -> fits.test(look.message()),
                    look -> new FromPerson(look.message(), false, Likeness.NONE));
        }

        static Rule words(String name, Predicate<Look> fits, boolean answerable) {
            return new Rule(
                    name,
                    fits,
                    look -> new FromPerson(
                            look.message(), answerable, look.text().likeness()));
        }

        static Rule list(String name, Predicate<ReceivedMessage> fits) {
            return new Rule(name, look -> fits.test(look.message()), look -> new FromList(look.message()));
        }

        static Rule either(String name, Predicate<Look> fits) {
            return new Rule(
                    name,
                    fits,
                    look -> new FromEither(look.message(), name, !look.text().answers()));
        }
    }

    /** What may have been written by a machine, and decides nothing. */
    public static final String PERHAPS_A_MACHINE = "perhaps an automatic reply, by its words";

    /** What came sooner after our mail, a person had hardly time to write (R36). */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private static final String REPORT = "a report about a mail";
    private static final String RECEIPT = "a reading receipt, by its words";

    private final List<Rule> rules;

    /**
     * @param organizer whether an address is an organizer's
     * @param ourMail whether a Message-ID names a mail of ours
     * @param ourToken whether we issued a token
     * @param ourEvent whether a UID is an event's of ours
     * @param sinceOurs how long after the mail of ours that it answers a mail came, as far as that is known; asked for only where its words
     *     leave a doubt and nothing is quoted beside them
     */
    public Screening(
            Predicate<AddrSpec> organizer,
            Predicate<MessageId> ourMail,
            Predicate<String> ourToken,
            Predicate<EventUid> ourEvent,
            Function<ReceivedMessage, Optional<Duration>> sinceOurs) {
        var ours = new Ours(organizer, ourMail, ourToken, ourEvent);
        this.rules = List.of(
                Rule.person("our unsubscribe token", ours::asksToLeave),
                Rule.list(
                        "a calendar button, pressed, through a mailing list",
                        message -> ours.isCalendarReply(message) && MailingList.relayed(message)),
                Rule.person(
                        "a calendar button, pressed", message -> ours.isCalendarReply(message) && isAutomatic(message)),
                Rule.robot(OUR_OWN, Kind.OURS, ours::sent),
                new Rule(
                        REPORT,
                        look -> MailSystem.reports(look.message()),
                        look -> new FromMailSystem(look.message(), Kinds.ofReport(look.message()), REPORT)),
                new Rule(
                        RECEIPT,
                        MailSystem::tellsItWasRead,
                        look -> new FromMailSystem(look.message(), Kind.READ, RECEIPT)),
                Rule.either("wants a mail of theirs back", MailSystem::recalls),
                new Rule(
                        CHALLENGED,
                        look -> isChallenge(look) && !look.text().answers(),
                        look -> new FromRobot(
                                look.message(), Kind.CHALLENGE, CHALLENGED, !isAutomatic(look.message()))),
                Rule.robot("Auto-Submitted", Automation::isAutoSubmitted),
                Rule.robot("an automatic reply, by its header", Automation::hasResponderHeader),
                Rule.robot("an empty or daemon return path", MailSystem::speaks),
                Rule.list("relayed by a mailing list", MailingList::relayed),
                Rule.either(
                        "bulk mail by its header, an answer by its words",
                        look -> Automation.isBulk(look.message())
                                && look.text().answers()
                                && MailingList.answers(look.message())),
                Rule.robot("bulk mail", Kind.MASS_MAIL, Automation::isBulk),
                Rule.robot("a newsletter", Kind.MASS_MAIL, MailingList::isNewsletter),
                Rule.robot("a sender nobody can answer", Automation::isNoReply),
                new Rule(
                        "a calendar button, pressed, and words",
                        look -> ours.isCalendarReply(look.message()),
                        look -> new FromPerson(look.message(), true, Likeness.NONE)),
                Rule.look("a ticket system", Automation::isTicketSystem),
                Rule.look(
                        "an automatic reply, by its subject and words",
                        look -> look.text().isMachines()),
                Rule.look(
                        "an automatic reply, by its words and as it came at once",
                        look -> look.text().isMachinesAtOnce()
                                && sinceOurs
                                        .apply(look.message())
                                        .filter(since -> since.compareTo(AT_ONCE) < 0)
                                        .isPresent()),
                Rule.either(PERHAPS_A_MACHINE, look -> look.text().isDoubtful()),
                Rule.words(
                        "asks not to be answered by machines",
                        look -> Automation.suppressesAnswers(look.message()),
                        false),
                Rule.words("anyone else", look -> true, true));
    }

    /** For mails that are read on their own: every calendar reply of its own attendee counts as a person's (R27). */
    public static Screening knowingNothing() {
        return new Screening(address -> false, id -> false, token -> false, uid -> true, message -> Optional.empty());
    }

    @Override
    public Screened screen(ReceivedMessage message, UnaryOperator<String> unquoted) {
        var look = new Look(message, unquoted);
        for (Rule rule : rules) {
            if (rule.fits().test(look)) {
                return rule.verdict().apply(look);
            }
        }
        throw new IllegalStateException("the last rule fits every mail");
    }

    /** Names of the rules, in the order they are tried: what an organizer can be told. */
    public List<String> rules() {
        return rules.stream().map(Rule::name).toList();
    }

    private static boolean isChallenge(Look look) {
        return Challenge.asks(look.words()) || (isAutomatic(look.message()) && Challenge.mayAsk(look.words()));
    }

    private static boolean isAutomatic(ReceivedMessage message) {
        return Automation.isAutoSubmitted(message)
                || Automation.hasResponderHeader(message)
                || Automation.isBulk(message)
                || Automation.isNoReply(message)
                || Automation.suppressesAnswers(message)
                || MailSystem.speaks(message);
    }
}
