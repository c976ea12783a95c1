package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.jspecify.annotations.Nullable;

/** Says where the texts of an event tell other things in one language than in another: a day, a time, the title, where it is. */
public final class LanguagesCompared {
    private final TemplateStore texts;
    private final Mailbox from;
    private final Filling filling = new Filling();

    public LanguagesCompared(TemplateStore texts, Mailbox from) {
        this.texts = texts;
        this.from = from;
    }

    /** Each with its file; empty for texts that cannot be used anyway, which {@link TemplateCheck} tells. */
    public List<String> differences(Event event) {
        List<Language> languages = event.facts().languages();
        Set<String> differences = new LinkedHashSet<>();
        for (Template template : Template.values()) {
            try {
                for (Language other : languages.subList(1, languages.size())) {
                    differences.addAll(compare(event, template, languages.get(0), other));
                }
            } catch (TemplateProblem toldElsewhere) {
                // There is nothing to compare.
            }
        }
        return List.copyOf(differences);
    }

    private List<String> compare(Event event, Template template, Language one, Language other) {
        TemplateSource first = texts.text(event.id(), one, template);
        TemplateSource second = texts.text(event.id(), other, template);
        List<String> differences = new ArrayList<>();
        if (!place(first, one).equals(place(second, other))) {
            differences.add(first.where() + " and " + second.where()
                    + " do not belong together: one of the two was changed; write the other beside it");
        }
        List<Letter> letters = Trials.of(event, template, from, one);
        List<Letter> same = Trials.of(event, template, from, other);
        Set<List<Told>> compared = new HashSet<>(); // many letters come out alike
        for (int i = 0; i < letters.size(); i++) {
            Told here = told(first, letters.get(i), one);
            Told there = told(second, same.get(i), other);
            if (!compared.add(List.of(here, there))) {
                continue;
            }
            NamedFacts told = here.facts(event, one);
            NamedFacts toldToo = there.facts(event, other);
            told.missingIn(toldToo).forEach(fact -> differences.add(lacks(second, fact, first)));
            toldToo.missingIn(told).forEach(fact -> differences.add(lacks(first, fact, second)));
            told.wrongDays().forEach(day -> differences.add(first.where() + ": " + day));
            toldToo.wrongDays().forEach(day -> differences.add(second.where() + ": " + day));
        }
        return differences;
    }

    private static String lacks(TemplateSource silent, String fact, TemplateSource telling) {
        return silent.where() + ": it does not name " + fact + ", which " + telling.where() + " does; name it in both";
    }

    /** Where a text lies, whatever its language and the form in which it addresses its reader. */
    private static String place(TemplateSource source, Language language) {
        String place = source.where().replace('\\', '/');
        for (String folder : FormOfAddress.U.folders(language)) {
            place = place.replace("/" + folder + "/", "/*/");
        }
        return place;
    }

    /** What a letter comes to, and the place that its reader is told with it; null when they are told none. */
    private record Told(String text, @Nullable Place place) {
        NamedFacts facts(Event event, Language language) {
            return NamedFacts.of(text, event.facts(), place, language);
        }

        /** Redacted: it may tell the location. */
        @Override
        public String toString() {
            return text.length() + " characters";
        }
    }

    private Told told(TemplateSource source, Letter letter, Language language) {
        String subject = filling.subject(source, Facts.forSubject(letter, language));
        String body = String.join(" ", new MarkdownText(filling.body(source, Facts.forBody(letter, language))).plain());
        return new Told(subject + " " + body, Facts.shownPlace(letter));
    }
}
