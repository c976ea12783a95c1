package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.erbij.domain.event.Event;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;

/**
 * Says where the notice of a person words two occasions alike: a text that does not ask for one of them, as it is older than that
 * occasion, tells of it what is true of another.
 */
public final class OccasionCheck {
    /** Is told of an occasion besides, and is none. */
    private static final Set<String> BESIDES = Set.of("unconfirmed", "unsure", "begun", "noMail");

    private final TemplateStore texts;
    private final Mailbox from;
    private final Filling filling = new Filling();

    public OccasionCheck(TemplateStore texts, Mailbox from) {
        this.texts = texts;
        this.from = from;
    }

    /** Each with its file; for texts that can be used, which {@link TemplateCheck} tells. */
    public List<String> problems(Event event) {
        List<String> problems = new ArrayList<>();
        for (Language language : event.facts().languages()) {
            TemplateSource text = texts.text(event.id(), language, Template.NOTICE_PERSON);
            List<Letter> letters = Trials.of(event, Template.NOTICE_PERSON, from, language);
            alike(letters, letter -> filling.subject(text, Facts.forSubject(letter, language)))
                    .forEach(alike -> problems.add(text.where() + ", line 1: " + because(alike)));
            alike(letters, letter -> filling.body(text, Facts.forBody(letter, language)))
                    .forEach(alike -> problems.add(text.where() + ": " + because(alike)));
        }
        return problems;
    }

    /** None of a text that words all of them alike, as that says nothing of any. */
    private static List<List<String>> alike(List<Letter> letters, Function<Letter, String> wording) {
        Map<String, List<String>> byWords = letters.stream()
                .collect(Collectors.groupingBy(
                        wording, LinkedHashMap::new, Collectors.mapping(OccasionCheck::occasion, distinct())));
        return byWords.size() == 1
                ? List.of()
                : byWords.values().stream().filter(alike -> alike.size() > 1).toList();
    }

    private static Collector<String, ?, List<String>> distinct() {
        return Collectors.collectingAndThen(
                Collectors.toList(), all -> all.stream().distinct().toList());
    }

    private static String occasion(Letter letter) {
        return letter.told().entrySet().stream()
                .filter(told -> Boolean.TRUE.equals(told.getValue()))
                .filter(told -> !BESIDES.contains(told.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    private static String because(List<String> alike) {
        return "it says the same of '" + String.join("' and '", alike)
                + "', so of one what is true of another; ask for each, as with <#if " + alike.get(alike.size() - 1)
                + "??>";
    }
}
