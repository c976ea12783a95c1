package org.erbij.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.privacy.KeptData.Occasion;
import org.erbij.privacy.KeptData.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends the keeping in time: the words people wrote first, then whoever did not ask to stay. May be asked at any moment, and twice. */
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final KeptData data;
    private final RetentionSettings settings;
    private final BooleanSupplier scrub;
    private final Clock clock;

    public Retention(KeptData data, RetentionSettings settings, BooleanSupplier scrub, Clock clock) {
        this.data = data;
        this.settings = settings;
        this.scrub = scrub;
        this.clock = clock;
    }

    /**
     * What goes when.
     *
     * @param words events that still hold words, and when these go
     * @param people how many people go at which moment
     * @param staying how many stay for as long as can be told
     */
    public record Outlook(
            List<Occasion> occasions,
            Map<Occasion, Instant> words,
            Map<Instant, Integer> people,
            int staying,
            Instant at) {
        public Outlook {
            occasions = List.copyOf(occasions);
            words = Map.copyOf(words);
            people = new TreeMap<>(people);
        }

        /** When something goes next; empty when all of it stays. */
        public Optional<Instant> next() {
            return Stream.concat(words.values().stream(), people.keySet().stream())
                    .min(Instant::compareTo);
        }

        public long wordsDue() {
            return words.values().stream().filter(when -> !when.isAfter(at)).count();
        }

        public int peopleDue() {
            return people.entrySet().stream()
                    .filter(entry -> !entry.getKey().isAfter(at))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    public Outlook look() {
        Instant now = clock.instant();
        List<Occasion> occasions = data.occasions(now.minus(settings.words())).stream()
                .sorted(Comparator.comparing(Occasion::ended))
                .toList();
        Map<Occasion, Instant> words = new java.util.HashMap<>();
        occasions.stream()
                .filter(occasion -> occasion.words() > 0)
                .forEach(occasion -> words.put(occasion, occasion.ended().plus(settings.words())));
        Stay stay = new Stay(settings);
        Map<Instant, Integer> people = new TreeMap<>();
        int staying = 0;
        for (Kept who : data.people()) {
            Instant goes = stay.until(who, now).orElse(null);
            if (goes == null) {
                staying++;
            } else {
                people.merge(goes, 1, Integer::sum);
            }
        }
        return new Outlook(occasions, words, people, staying, now);
    }

    /** When it was last looked for what is due; empty before the first time. */
    public Optional<Run> lastRun() {
        return data.runs().stream().findFirst();
    }

    /** What went when something last went. */
    public Optional<Run> lastErasing() {
        return data.runs().stream().filter(run -> !run.erasedNothing()).findFirst();
    }

    /** What went. */
    public record Erased(int events, int strayMails, int people, boolean rewritten) {
        public boolean isNothing() {
            return events == 0 && strayMails == 0 && people == 0;
        }
    }

    /** Erases what is due now. Whatever comes in between, what went is noted, so that the organizers are told of it. */
    public Erased run() {
        Instant now = clock.instant();
        Run run = data.atOnce(books -> {
            Run ran = eraseDue(books, now);
            books.note(ran);
            return ran;
        });
        if (run.erasedNothing()) {
            return erased(run, true);
        }
        boolean rewritten = scrub.getAsBoolean();
        if (rewritten) {
            data.rewritten(run);
        }
        LOG.info(
                "retention: words of {} events, {} other mails and {} people erased",
                run.events(),
                run.strayMails(),
                run.people());
        return erased(run, rewritten);
    }

    private Run eraseDue(KeptData books, Instant now) {
        List<Occasion> due = books.occasions(now.minus(settings.words())).stream()
                .filter(occasion -> occasion.words() > 0)
                .filter(occasion -> !occasion.ended().plus(settings.words()).isAfter(now))
                .toList();
        due.forEach(occasion -> books.eraseWords(occasion.id(), now.minus(settings.words()), now));
        int stray = books.eraseStrayWords(now.minus(settings.words()), now);
        Stay stay = new Stay(settings);
        List<AddrSpec> goers = books.people().stream()
                .filter(who ->
                        stay.until(who, now).filter(goes -> !goes.isAfter(now)).isPresent())
                .map(Kept::address)
                .toList();
        books.erase(goers, now);
        boolean nothing = due.isEmpty() && stray == 0 && goers.isEmpty();
        return new Run(now, due.size(), stray, goers.size(), nothing);
    }

    private static Erased erased(Run run, boolean rewritten) {
        return new Erased(run.events(), run.strayMails(), run.people(), rewritten);
    }
}
