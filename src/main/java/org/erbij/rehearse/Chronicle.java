package org.erbij.rehearse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.AddrSpec;
import org.erbij.rehearse.Cast.Outcome;

/** Writes down a rehearsal while it is played, and adds from the mailboxes who got what when. */
final class Chronicle implements Narrator {
    private final List<Happening> written = new ArrayList<>();

    @Override
    public void opened(Opening opening) {}

    @Override
    public void heard(Instant at, String firstName, String words, Outcome outcome, Aftermath aftermath) {
        written.add(new Happening.Wrote(at, firstName, words, outcome, aftermath));
    }

    @Override
    public void released(Instant at, Release release) {}

    @Override
    public void mailed(Instant at, MailKind kind, int people) {}

    @Override
    public void ended(Ending ending) {}

    /** Mails of one kind with the same Date are one happening; confirmations and notices are told one by one. */
    private record Occasion(Instant at, MailKind kind, String which) {
        @Override
        public String toString() {
            return kind.word() + " at " + at;
        }
    }

    /** @param names of everybody who may have got mail */
    List<Happening> story(List<Delivered> mails, Map<AddrSpec, String> names) {
        return story(mails, OtherWayRound.NOT_PLAYED, names);
    }

    /** @param other the same mails, where each reader reads the other language */
    List<Happening> story(List<Delivered> mails, OtherWayRound other, Map<AddrSpec, String> names) {
        Map<Occasion, List<Delivered>> occasions = new LinkedHashMap<>();
        for (Delivered mail : mails) {
            Instant date = mail.message().date();
            if (date != null) {
                String which = which(mail);
                occasions
                        .computeIfAbsent(new Occasion(date, mail.kind(), which), made -> new ArrayList<>())
                        .add(mail);
            }
        }
        List<Happening> story = new ArrayList<>(written);
        occasions.forEach((occasion, together) -> story.add(mailed(occasion, together, other, names)));
        story.sort(Comparator.comparing(Happening::at));
        return story;
    }

    private static String which(Delivered mail) {
        return switch (mail.kind()) {
            case CONFIRMATION -> mail.owner().value();
            case NOTICE -> String.valueOf(mail.message().threading().id());
            default -> "";
        };
    }

    private static Happening mailed(
            Occasion occasion, List<Delivered> together, OtherWayRound other, Map<AddrSpec, String> names) {
        Set<String> languages = new LinkedHashSet<>();
        List<String> people = new ArrayList<>();
        List<Happening.Sample> samples = new ArrayList<>();
        for (Delivered mail : together) {
            String name = names.getOrDefault(mail.owner(), "");
            people.add(name);
            sample(mail, name, mail, languages).ifPresent(samples::add);
        }
        for (Delivered mail : together) {
            String name = names.getOrDefault(mail.owner(), "");
            other.of(mail)
                    .flatMap(translated -> sample(translated, name, mail, languages))
                    .ifPresent(samples::add);
        }
        return new Happening.Mailed(occasion.at(), occasion.kind(), people, samples);
    }

    /**
     * @param played what somebody got, as which this is seen
     * @param seen the languages in which there is a sample already, to which this one is added
     */
    private static Optional<Happening.Sample> sample(Delivered mail, String name, Delivered played, Set<String> seen) {
        Shown shown = Shown.of(mail.octets());
        // an answer goes on under the subject it answers, whatever its own language
        Delivered named = played.message().threading().inReplyTo().isEmpty() ? mail : played;
        return seen.add(inNoOrder(shown.languages()))
                ? Optional.of(new Happening.Sample(
                        name,
                        mail.equals(played),
                        shown.languages(),
                        named.message().content().subject(),
                        shown.text(),
                        shown.html(),
                        shown.calendar()))
                : Optional.empty();
    }

    /** Which of two languages stands first makes no other mail of it. */
    private static String inNoOrder(String languages) {
        return Stream.of(languages.split(",", -1)).map(String::strip).sorted().collect(Collectors.joining(", "));
    }
}
