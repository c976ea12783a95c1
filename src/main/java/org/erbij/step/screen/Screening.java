package org.erbij.step.screen;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.erbij.domain.event.EventUid;
import org.erbij.domain.people.AddrSpec;
import org.erbij.mail.MessageId;
import org.erbij.mail.ReceivedMessage;
import org.erbij.step.screen.Screened.FromList;
import org.erbij.step.screen.Screened.FromMailSystem;
import org.erbij.step.screen.Screened.FromPerson;
import org.erbij.step.screen.Screened.FromRobot;

/**
 * Says who is talking, by a table of rules of which the first that fits decides. Only the outermost header counts, never that
 * of an attached or quoted mail (R25).
 */
public final class Screening {
    /** Why a mail is a robot's that wants proof that we are human. */
    public static final String CHALLENGED = "challenge-response: our mail waits there for a click";

    private record Rule(String name, Predicate<ReceivedMessage> fits, Function<ReceivedMessage, Screened> verdict) {
        static Rule robot(String name, Predicate<ReceivedMessage> fits) {
            return new Rule(name, fits, message -> new FromRobot(message, name));
        }

        static Rule person(String name, Predicate<ReceivedMessage> fits) {
            return new Rule(name, fits, message -> new FromPerson(message, false));
        }
    }

    private final List<Rule> rules;

    /**
     * @param organizer whether an address is an organizer's
     * @param ourMail whether a Message-ID names a mail of ours
     * @param ourToken whether we issued a token
     * @param ourEvent whether a UID is an event's of ours
     */
    public Screening(
            Predicate<AddrSpec> organizer,
            Predicate<MessageId> ourMail,
            Predicate<String> ourToken,
            Predicate<EventUid> ourEvent) {
        var ours = new Ours(organizer, ourMail, ourToken, ourEvent);
        this.rules = List.of(
                Rule.person("our unsubscribe token", ours::asksToLeave),
                new Rule(
                        "a calendar button, pressed, through a mailing list",
                        message -> ours.isCalendarReply(message) && MailingList.relayed(message),
                        FromList::new),
                Rule.person(
                        "a calendar button, pressed", message -> ours.isCalendarReply(message) && isAutomatic(message)),
                Rule.robot("our own mail", ours::sent),
                new Rule("a report about a mail", MailSystem::reports, FromMailSystem::new),
                new Rule("a reading receipt, by its words", MailSystem::tellsItWasRead, FromMailSystem::new),
                Rule.robot(CHALLENGED, Challenge::asks),
                Rule.robot("Auto-Submitted", Automation::isAutoSubmitted),
                Rule.robot("an automatic reply, by its header", Automation::hasResponderHeader),
                Rule.robot("an empty or daemon return path", MailSystem::speaks),
                new Rule("relayed by a mailing list", MailingList::relayed, FromList::new),
                Rule.robot("bulk mail", Automation::isBulk),
                Rule.robot("a newsletter", MailingList::isNewsletter),
                Rule.robot("a sender nobody can answer", Automation::isNoReply),
                Rule.robot("a ticket system", Automation::isTicketSystem),
                Rule.robot("out of office, by subject and words", Absence::bySubjectAndWords),
                Rule.robot("an automatic reply, by its words", Absence::byWords),
                Rule.person("asks not to be answered by machines", Automation::suppressesAnswers),
                new Rule("anyone else", message -> true, message -> new FromPerson(message, true)));
    }

    /** For mails that are read on their own: every calendar reply of its own attendee counts as a person's (R27). */
    public static Screening knowingNothing() {
        return new Screening(address -> false, id -> false, token -> false, uid -> true);
    }

    public Screened screen(ReceivedMessage message) {
        for (Rule rule : rules) {
            if (rule.fits().test(message)) {
                return rule.verdict().apply(message);
            }
        }
        throw new IllegalStateException("the last rule fits every mail");
    }

    /** Names of the rules, in the order they are tried: what an organizer can be told. */
    public List<String> rules() {
        return rules.stream().map(Rule::name).toList();
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
