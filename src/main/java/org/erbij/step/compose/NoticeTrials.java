package org.erbij.step.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.Venue;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.MessageId;

/**
 * Notices to organizers with something made up to tell: as little as may be, and all there can be. It is long as each kind of notice
 * has its samples here and nothing else: parted, what one tells could differ between the check of the templates and their tests.
 */
public final class NoticeTrials {
    private static final String BROKEN =
            "nl/nudge.md, line 3: cannot fill in 'nmae'; see docs/templates.md for what there is,"
                    + " or put <#if …??> around what may be absent";

    private NoticeTrials() {}

    static List<Letter> of(Event event, Template template, Mailbox from, Language language) {
        return told(template, event).stream()
                .map(told -> new Letter(
                                template,
                                event,
                                new Venue.ToBeAnnounced(),
                                from,
                                Mailbox.of("Anne", "reader@reader.invalid"),
                                language,
                                null,
                                new MessageId("trial@" + from.address().domain()),
                                null,
                                "",
                                event.answersClose().minus(Duration.ofDays(1)))
                        .telling(told))
                .toList();
    }

    /** The names a text of this kind may fill in. */
    static Set<String> names(Template template, Event event) {
        Set<String> names = new TreeSet<>(NoticeFacts.ALWAYS);
        names.add("name");
        told(template, event).forEach(told -> names.addAll(told.keySet()));
        return names;
    }

    /** What such a notice may be told; in the last, everything there can be is there. */
    public static List<Map<String, Object>> told(Template template, Event event) {
        Instant at = event.facts().startsAt().toInstant();
        return switch (template) {
            case NOTICE_LOCATION_MISSING ->
                List.of(
                        Map.of("release", at.minus(Duration.ofDays(2)), "hours", 48, "event", "evening", "coming", 1),
                        Map.of("release", at.minus(Duration.ofDays(2)), "hours", 0, "event", "evening", "coming", 12),
                        Map.of(
                                "release",
                                at.minus(Duration.ofDays(2)),
                                "hours",
                                24,
                                "event",
                                "evening",
                                "coming",
                                1,
                                "nobodyYet",
                                true),
                        Map.of("unset", true, "event", "evening", "coming", 12),
                        Map.of("sealed", true, "event", "evening", "coming", 1));
            case NOTICE_PERSON ->
                Stream.concat(
                                Stream.of("bounced", "complained", "challenged", "left", "uncancelled", "knows")
                                        .map(what -> Map.<String, Object>of(
                                                "who", "Zoë Bakker", what, true, "event", "evening")),
                                Stream.of(
                                        Map.<String, Object>of(
                                                "who",
                                                "Zoë Bakker",
                                                "knows",
                                                true,
                                                "unconfirmed",
                                                true,
                                                "event",
                                                "evening"),
                                        Map.<String, Object>of(
                                                "who", "Zoë Bakker", "knows", true, "unsure", true, "event", "evening"),
                                        Map.<String, Object>of(
                                                "who",
                                                "Zoë Bakker",
                                                "knows",
                                                true,
                                                "begun",
                                                true,
                                                "noMail",
                                                true,
                                                "event",
                                                "evening"),
                                        Map.<String, Object>of(
                                                "who",
                                                "Zoë Bakker",
                                                "paused",
                                                true,
                                                "event",
                                                "evening",
                                                "kind",
                                                MailKind.LOCATION)))
                        .toList();
            case NOTICE_TROUBLE ->
                List.of(
                        trouble("reading", at, "imap.example.nl:993 cannot be reached or refuses us for now"),
                        trouble("sending", at, "the server said 554 5.7.1"),
                        Map.of("loop", true, "since", at.minus(Duration.ofDays(4))),
                        broken("text", at, "nudge of evening: nl/nudge.md, line 3"),
                        broken("bug", at, "our own bug: IllegalStateException"),
                        broken("sent", at, "the folder with what you sent is not there any more"),
                        Map.of("disk", true, "megabytes", 150),
                        unread(at),
                        broken("unreadable", at, "imap.example.nl:993 refuses the user name or password"));
            case NOTICE_PREVIEW ->
                List.of(
                        nudgeToOne(at),
                        followUpInThreeTexts(at),
                        followUp(at, "written"),
                        halfBroken(at),
                        location(at),
                        reminder(at),
                        mailToMany(at));
            case NOTICE_WAITING ->
                List.of(
                        Map.of(
                                "event",
                                "evening",
                                "mails",
                                1,
                                "questions",
                                0,
                                "waiting",
                                List.of(waits("Judy Carter", 31, "", "wrote no words of their own", "", false)),
                                "undelivered",
                                List.of(),
                                "complaints",
                                List.of(),
                                "asked",
                                List.of()),
                        Map.of(
                                "event",
                                "evening",
                                "mails",
                                2,
                                "questions",
                                1,
                                "waiting",
                                List.of(waits(
                                        "Judy Carter", 31, "Depends *a bit* on work.", "says both", "lunch", true)),
                                "undelivered",
                                List.of(didNotArrive("Bas Kuiper", 33, "the mailbox is full (5.2.2)", "")),
                                "complaints",
                                List.of(complains("Daan Smit", 34, "", false)),
                                "asked",
                                List.of(asks("Mei Lin", 32, ""))),
                        Map.of(
                                "event",
                                "evening",
                                "mails",
                                0,
                                "questions",
                                1,
                                "waiting",
                                List.of(),
                                "undelivered",
                                List.of(),
                                "complaints",
                                List.of(),
                                "asked",
                                List.of(asks("Mei Lin", 32, ""))));
            case NOTICE_MISSED ->
                Stream.of("closed", "overtaken", "begun", "after", "late")
                        .map(why -> Map.<String, Object>of(
                                "kind", MailKind.REMINDER, "at", at.minus(Duration.ofDays(1)), "about", "", why, true))
                        .toList();
            case NOTICE_UNCONFIRMED ->
                List.of(unconfirmed(List.of("no")), unconfirmed(List.of("coming", "perhaps", "no-but-involved")));
            case NOTICE_RETENTION ->
                List.of(erased(at, 1, 0, 1, true), erased(at, 2, 3, 0, false), erased(at, 0, 1, 12, true));
            case NOTICE_DIGEST -> List.of(quietDay(at), cancelled(at), fullDay(at));
            default -> List.of();
        };
    }

    private static Map<String, Object> asks(String who, int number, String about) {
        return Map.of("who", who, "number", number, "sentence", "Is there a lift?", "about", about);
    }

    private static Map<String, Object> waits(
            String who, int number, String sentence, String because, String about, boolean newcomer) {
        return Map.of(
                "who",
                who,
                "number",
                number,
                "sentence",
                sentence,
                "reason",
                new Reason(because),
                "about",
                about,
                "nowhere",
                newcomer,
                "newcomer",
                newcomer,
                "uninvited",
                !about.isEmpty(),
                "admit",
                about.isEmpty() ? "evening" : about);
    }

    private static Map<String, Object> next(MailKind kind, Instant at, int people, boolean unset) {
        return Map.of("kind", kind, "at", at, "people", people, "unset", unset);
    }

    private static Map<String, Object> didNotArrive(String who, int number, String because, String about) {
        return Map.of("who", who, "number", number, "reason", new Reason(because), "about", about);
    }

    private static Map<String, Object> complains(String who, int number, String about, boolean paused) {
        return Map.of("who", who, "number", number, "about", about, "paused", paused);
    }

    private static Map<String, Object> unconfirmed(List<String> answers) {
        return Map.of(
                "people",
                answers.stream()
                        .map(what -> Map.of("who", "Zoë Bakker", "what", what))
                        .toList());
    }

    private static Map<String, Object> erased(Instant at, int events, int mails, int people, boolean rewritten) {
        return Map.of(
                "at",
                at.plus(Duration.ofDays(31)),
                "events",
                events,
                "mails",
                mails,
                "people",
                people,
                "rewritten",
                rewritten);
    }

    private static Map<String, Object> trouble(String what, Instant at, String because) {
        Instant since = at.minus(Duration.ofDays(4));
        return Map.of(
                what, true, "since", since, "until", since.plus(Duration.ofHours(3)), "because", new Reason(because));
    }

    private static Map<String, Object> broken(String what, Instant at, String because) {
        return Map.of(what, true, "since", at.minus(Duration.ofDays(4)), "because", new Reason(because));
    }

    private static Map<String, Object> unread(Instant at) {
        Map<String, Object> told =
                new HashMap<>(trouble("unread", at, "imap.example.nl:993 refuses the user name or password"));
        told.put("latest", told.remove("until"));
        told.put("kind", MailKind.LOCATION);
        told.put("event", "evening");
        told.put("mail", "location 2 days before, 10:00");
        return told;
    }

    private static Map<String, Object> nudgeToOne(Instant at) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "kind",
                MailKind.NUDGE,
                "at",
                at.minus(Duration.ofDays(5)),
                "people",
                1,
                "names",
                List.of("Zoë Bakker"),
                "leftOut",
                0,
                "event",
                "evening",
                "mail",
                "nudge",
                "moment",
                "2017-02-08 18:00",
                "samples",
                List.of(sample(List.of("nl", "en"), 1, BROKEN)),
                "broken",
                1));
        told.put("untold", List.of());
        told.put("unreached", List.of());
        return told;
    }

    private static Map<String, Object> followUp(Instant at, String which) {
        Map<String, Object> told = new HashMap<>(nudgeToOne(at));
        told.put("kind", MailKind.FOLLOW_UP);
        told.put("at", at.plus(Duration.ofDays(1)));
        told.put("mail", "follow-up");
        told.put("moment", "2017-02-14 18:00");
        told.put("samples", List.of(sample(List.of("nl"), 1, "")));
        told.put("broken", 0);
        told.put(which, true);
        return told;
    }

    private static Map<String, Object> followUpInThreeTexts(Instant at) {
        Map<String, Object> told = new HashMap<>(followUp(at, "unwritten"));
        told.put("people", 4);
        told.put("names", List.of("Zoë Bakker", "Bram", "Mei Lin", "Daan Smit"));
        told.put("samples", List.of(thanking("came", 2), thanking("involved", 1), thanking("unread", 1)));
        return told;
    }

    private static Map<String, Object> thanking(String whom, int readers) {
        Map<String, Object> sample = new HashMap<>(sample(List.of("nl"), readers, ""));
        sample.put(whom, true);
        return sample;
    }

    private static Map<String, Object> halfBroken(Instant at) {
        Map<String, Object> told = new HashMap<>(mailToMany(at));
        told.put("kind", MailKind.NUDGE);
        told.put("mail", "nudge");
        told.put("leftOut", 1);
        told.put("untold", List.of());
        told.put("unreached", List.of("Daan Smit"));
        told.put("samples", List.of(sample(List.of("en"), 2, ""), sample(List.of("nl"), 1, BROKEN)));
        told.put("broken", 1);
        return told;
    }

    private static Map<String, Object> location(Instant at) {
        Map<String, Object> told = new HashMap<>(mailToMany(at));
        told.put("kind", MailKind.LOCATION);
        told.put("mail", "location");
        told.put("standIn", true);
        return told;
    }

    private static Map<String, Object> reminder(Instant at) {
        Map<String, Object> told = new HashMap<>(location(at));
        told.put("kind", MailKind.REMINDER);
        told.put("mail", "reminder 1 day before");
        told.put("unset", true);
        told.remove("standIn");
        return told;
    }

    private static Map<String, Object> mailToMany(Instant at) {
        Map<String, Object> told = new HashMap<>(nudgeToOne(at));
        told.put("kind", MailKind.MAIL);
        told.put("at", at.minus(Duration.ofDays(1)));
        told.put("people", 3);
        told.put("names", List.of("Zoë Bakker", "Bram", "Mei Lin"));
        told.put("leftOut", 2);
        told.put("untold", List.of("Sem de Boer", "Daan Smit"));
        told.put("unreached", List.of("Sem de Boer", "Daan Smit"));
        told.put("mail", "mail 4f2a");
        told.put("moment", "2017-02-12 18:00");
        told.put("samples", List.of(sample(List.of("nl"), 2, ""), sample(List.of("en"), 1, "")));
        told.put("broken", 0);
        return told;
    }

    private static Map<String, Object> sample(List<String> languages, int readers, String failure) {
        return Map.of(
                "languages",
                languages,
                "readers",
                readers,
                "subject",
                failure.isEmpty() ? "An evening on *tech*" : "",
                "paragraphs",
                failure.isEmpty()
                        ? List.of(List.of("Hello Zoë,"), List.of("- bring a friend", "- and cake"))
                        : List.of(),
                "failure",
                new Reason(failure));
    }

    private static Map<String, Object> quietDay(Instant at) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "since", at.minus(Duration.ofDays(12)),
                "now", at.minus(Duration.ofDays(5)),
                "coming", 1,
                "guests", 0,
                "perhaps", 0,
                "involved", 0,
                "no", 0,
                "silent", 4,
                "wrote", 0,
                "quiet", true));
        for (String list : List.of(
                "changes",
                "knowers",
                "mayKnow",
                "asked",
                "broughtIn",
                "waiting",
                "undelivered",
                "complaints",
                "next",
                "failed",
                "leftButComing",
                "unsent")) {
            told.put(list, List.of());
        }
        told.put("event", "evening");
        return told;
    }

    private static Map<String, Object> cancelled(Instant at) {
        Map<String, Object> told = new HashMap<>(quietDay(at));
        told.put("cancelled", true);
        told.put("waiting", List.of(waits("Judy Carter", 3, "Depends *a bit* on work.", "says both", "", false)));
        told.put("quiet", false);
        return told;
    }

    private static Map<String, Object> fullDay(Instant at) {
        Map<String, Object> told = new HashMap<>(Map.of(
                "since", at.minus(Duration.ofDays(6)),
                "now", at.minus(Duration.ofDays(5)),
                "coming", 12,
                "guests", 3,
                "perhaps", 2,
                "involved", 3,
                "no", 4,
                "silent", 1,
                "wrote", 1,
                "quiet", false));
        told.put("runAlone", true);
        told.put(
                "changes",
                List.of(
                        change("Zoë Bakker", "coming", 2, "I'm *in* … with two friends", "I eat *no* meat."),
                        change("Bram", "no", 0, "", ""),
                        change("Sem de Boer", "coming", 0, "", ""),
                        change("Mei Lin", "perhaps", 0, "", "+1?")));
        told.put("knowers", List.of("Bram"));
        told.put("mayKnow", List.of("Mei Lin"));
        told.put("asked", List.of(asks("Mei Lin", 7, "lunch")));
        told.put("broughtIn", List.of(Map.of("who", "Noor Smit", "by", "Zoë Bakker", "number", 5)));
        told.put(
                "waiting",
                List.of(
                        waits("Judy Carter", 3, "Depends *a bit* on work.", "says nothing about coming", "", true),
                        waits("Bas Kuiper", 9, "", "wrote no words of their own", "lunch", false)));
        told.put(
                "undelivered",
                List.of(
                        didNotArrive("Daan Smit", 11, "the mailbox is full (5.2.2)", ""),
                        didNotArrive("Mei Lin", 12, "could not be delivered: 5.7.1", "lunch")));
        told.put(
                "complaints",
                List.of(complains("Emma Clarke", 13, "", false), complains("Sem de Boer", 14, "lunch", true)));
        told.put(
                "next",
                List.of(
                        next(MailKind.NUDGE, at.minus(Duration.ofDays(5)), 1, false),
                        next(MailKind.LOCATION, at.minus(Duration.ofDays(2)), 12, true)));
        told.put("event", "evening");
        told.put("unreadSince", at.minus(Duration.ofHours(123)));
        told.put("failed", List.of("Bas Kuiper"));
        told.put("leftButComing", List.of("Daan Smit"));
        told.put("unsent", List.of(Map.of("kind", MailKind.CONFIRMATION, "who", "Emma Clarke", "number", 31)));
        return told;
    }

    /** One that gives no ground and has no note was filled in by hand; one with a note alone came by a calendar. */
    private static Map<String, Object> change(String who, String what, int guests, String because, String note) {
        boolean byHand = because.isEmpty() && note.isEmpty();
        Map<String, Object> change = new HashMap<>(Map.of(
                "who",
                who,
                "what",
                what,
                "guests",
                guests,
                "notes",
                note.isEmpty() ? List.of() : List.of(note),
                "because",
                because,
                "button",
                because.isEmpty() && !byHand,
                "byHand",
                byHand,
                "settled",
                byHand && what.equals("coming"),
                "left",
                false,
                "unconfirmed",
                !note.isEmpty()));
        change.put("knows", what.equals("no") || what.equals("perhaps"));
        change.put("unsure", what.equals("perhaps"));
        change.put("returned", guests > 0);
        change.put("cameBefore", what.equals("no"));
        return change;
    }
}
