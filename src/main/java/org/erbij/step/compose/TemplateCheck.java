package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.rsvp.Answer;
import org.jspecify.annotations.Nullable;

/** Words every text of an event for every sort of reader, before there are any, and says what is wrong with it. */
public final class TemplateCheck {
    private final TemplateStore texts;
    private final Mailbox from;
    private final Filling filling = new Filling();

    public TemplateCheck(TemplateStore texts, Mailbox from) {
        this.texts = texts;
        this.from = from;
    }

    /** Each with its file and line, what it means and what to do; empty when every mail can be written. */
    public List<String> problems(Event event) {
        Set<String> problems = new LinkedHashSet<>();
        for (Language language : event.facts().languages()) {
            for (Template template : withFile()) {
                try {
                    TemplateSource source = texts.text(event.id(), language, template);
                    problems.addAll(CheckedTexts.of(
                            List.of(source, event, template, from, language),
                            () -> problems(
                                    source, event, template, language, Trials.of(event, template, from, language))));
                } catch (TemplateProblem wrong) {
                    problems.add(String.valueOf(wrong.getMessage()));
                }
            }
        }
        return problems.isEmpty() ? ofWholeMails(event) : List.copyOf(problems);
    }

    private static List<Template> withFile() {
        return Stream.of(Template.values()).filter(Template::hasFile).toList();
    }

    /**
     * The same of what is written for one mailing.
     *
     * @param answers of those who will read it; null for who has not answered
     * @param released whether who comes may know the location
     */
    public List<String> problems(Event event, Wording wording, List<@Nullable Answer> answers, boolean released) {
        Set<String> problems = new LinkedHashSet<>();
        for (Language language : wording.languages()) {
            List<Letter> letters = Trials.of(event, wording, answers, released, from, language);
            problems.addAll(problems(wording.source(language), event, Template.MAIL, language, letters));
        }
        return List.copyOf(problems);
    }

    /** Whether it shows the location to who comes, once they may know it. */
    public boolean tellsPlace(Event event, Wording wording) {
        for (Language language : wording.languages()) {
            TemplateSource source = wording.source(language);
            for (Letter letter :
                    Trials.of(event, wording, List.of(Answer.attending(0, List.of())), true, from, language)) {
                Set<String> names = asked(Facts.forBody(letter, language), values -> filling.body(source, values));
                if (Facts.OF_THE_PLACE.stream().anyMatch(names::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> problems(
            TemplateSource source, Event event, Template template, Language language, List<Letter> letters) {
        Set<String> inSubject = new TreeSet<>();
        Set<String> inBody = new TreeSet<>();
        for (Letter letter : letters) {
            inSubject.addAll(asked(Facts.forSubject(letter, language), values -> filling.subject(source, values)));
            inBody.addAll(asked(Facts.forBody(letter, language), values -> filling.body(source, values)));
        }
        if (template.kind() == MailKind.NOTICE) {
            Set<String> told = NoticeTrials.names(template, event);
            inSubject.removeAll(told);
            inBody.removeAll(told);
        }
        List<String> problems = new ArrayList<>();
        inSubject.removeAll(Facts.IN_A_SUBJECT);
        inSubject.forEach(name -> problems.add(source.where() + line(source, name) + ofSubject(name)));
        inBody.removeAll(Facts.IN_A_SUBJECT);
        inBody.removeAll(Facts.IN_A_BODY);
        if (Facts.tellsPlace(template)) {
            inBody.removeAll(Facts.OF_THE_PLACE);
        }
        inBody.forEach(name -> problems.add(source.where() + line(source, name) + ofBody(name)));
        return problems.isEmpty() ? ofWords(source, template, language, letters) : problems;
    }

    /** Also behind {@code ??} and in branches: a wrong name there would go unseen for ever. */
    private static Set<String> asked(Map<String, Object> values, Consumer<Map<String, Object>> fill) {
        Asked asked = new Asked(values);
        try {
            fill.accept(asked);
        } catch (TemplateProblem madeUpOrReal) {
            return asked.names(); // what is really wrong is found by the true values
        }
        return asked.names();
    }

    private List<String> ofWords(TemplateSource source, Template template, Language language, List<Letter> letters) {
        Set<String> problems = new LinkedHashSet<>();
        boolean mustTell = template == Template.LOCATION
                || template == Template.CONFIRMATION_ATTENDING
                || template == Template.CHANGE;
        for (Letter letter : letters) {
            try {
                String subject = filling.subject(source, Facts.forSubject(letter, language));
                String body = filling.body(source, Facts.forBody(letter, language));
                if (subject.isEmpty()) {
                    problems.add(source.where() + ", line 1: the subject comes out empty; give it words");
                }
                if (mustTell && Facts.shownPlace(letter) != null && !body.contains(Trials.PLACE)) {
                    problems.add(source.where() + ": it does not tell the location to who is coming, "
                            + "who would count as told; put ${place} in it");
                }
            } catch (TemplateProblem wrong) {
                problems.add(String.valueOf(wrong.getMessage()));
            }
        }
        return List.copyOf(problems);
    }

    /** What only shows when all is put together: the layout. */
    private List<String> ofWholeMails(Event event) {
        Composer composer = new MarkdownComposer(texts);
        Set<String> problems = new LinkedHashSet<>();
        for (Template template : withFile()) {
            Letter letter = Trials.of(
                            event, template, from, event.facts().languages().get(0))
                    .get(0);
            composer.compose(letter).match(ready -> true, failed -> problems.add(failed.because()));
        }
        return List.copyOf(problems);
    }

    private static String ofSubject(String name) {
        if (Facts.OF_THE_PLACE.contains(name)) {
            return ": '" + name + "' may never stand in a subject, which others can see; tell it in the text";
        }
        return Facts.IN_A_BODY.contains(name)
                ? ": '" + name + "' can only be filled in below the subject; move it into the text"
                : unknown(name);
    }

    private static String ofBody(String name) {
        return Facts.OF_THE_PLACE.contains(name)
                ? ": '" + name + "' is told to nobody but who is coming, so never in this mail; take it out"
                : unknown(name);
    }

    private static String unknown(String name) {
        return ": there is nothing called '" + name + "' to fill in; take a name of docs/templates.md";
    }

    private static String line(TemplateSource source, String name) {
        Pattern use = Pattern.compile("(?:\\$\\{|<#|<@)[^>}]*\\b" + Pattern.quote(name) + "\\b");
        if (use.matcher(source.subject()).find()) {
            return ", line 1";
        }
        List<String> lines = source.body().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (use.matcher(lines.get(i)).find()) {
                return ", line " + (i + 1);
            }
        }
        return "";
    }
}
