package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.event.News;
import org.erbij.domain.event.Place;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.Mailbox;
import org.erbij.mail.OutgoingMessage;
import org.jspecify.annotations.Nullable;

/** Words letters from Markdown texts. What many letters share is worded once and kept for the next. */
public final class MarkdownComposer implements Composer {
    private static final int KEPT = 64;

    private final TemplateStore texts;
    private final boolean subAddressing;
    private final Filling filling = new Filling();
    private final Map<Key, Skeleton> kept;

    public MarkdownComposer(TemplateStore texts) {
        this(texts, false);
    }

    /** @param subAddressing whether the organizer's provider delivers to addresses with a plus, as a probe has shown (R84) */
    public MarkdownComposer(TemplateStore texts, boolean subAddressing) {
        this(texts, subAddressing, KEPT);
    }

    MarkdownComposer(TemplateStore texts, int remembered) {
        this(texts, false, remembered);
    }

    private MarkdownComposer(TemplateStore texts, boolean subAddressing, int remembered) {
        this.texts = texts;
        this.subAddressing = subAddressing;
        this.kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Skeleton> eldest) {
                return size() > remembered;
            }
        });
    }

    @Override
    public Composed compose(Letter letter) {
        List<Language> languages = languages(letter);
        try {
            Skeleton skeleton = skeleton(letter, languages);
            String name = FirstName.of(letter.to().name()).orElse("");
            String calendar = CalendarPart.of(letter, languages.get(0)).orElse(null);
            return new Composed.Ready(
                    new OutgoingMessage(
                            letter.to().address(),
                            letter.id(),
                            MimeAssembly.of(
                                    letter,
                                    subAddressing,
                                    languages,
                                    skeleton.subject(),
                                    skeleton.plainFor(name),
                                    skeleton.htmlFor(name),
                                    calendar)),
                    skeleton.subject());
        } catch (TemplateProblem | IllegalArgumentException wrong) {
            return new Composed.Failed(String.valueOf(wrong.getMessage()));
        }
    }

    private static List<Language> languages(Letter letter) {
        Wording own = letter.wording();
        List<Language> spoken = own == null
                ? letter.event().facts().languages()
                : letter.event().facts().languages().stream()
                        .filter(own.texts()::containsKey)
                        .toList();
        Language known = letter.language();
        if (known != null && letter.template().kind() == MailKind.NOTICE) {
            return List.of(known);
        }
        return known != null && spoken.contains(known) ? List.of(known) : spoken;
    }

    private static boolean answersMail(Letter letter) {
        return letter.template().kind() == MailKind.CONFIRMATION && letter.inReplyTo() != null;
    }

    /** An invitation and what answers it share one subject whatever the reader's language, or mail programs break the thread. */
    private static List<Language> subjectLanguages(Letter letter, List<Language> languages) {
        boolean thread = letter.template() == Template.INVITATION || answersMail(letter);
        return thread ? letter.event().facts().languages() : languages;
    }

    private Skeleton skeleton(Letter letter, List<Language> languages) {
        if (letter.template() == Template.LOCATION && Facts.shownPlace(letter) == null) {
            throw new TemplateProblem("location: there is no place this reader may be told; release it first");
        }
        List<TemplateSource> sources = new ArrayList<>();
        List<TemplateSource> subjects = new ArrayList<>();
        for (Language language : languages) {
            sources.add(source(letter, language, letter.template()));
        }
        for (Language language : subjectLanguages(letter, languages)) {
            Template template = answersMail(letter) ? Template.INVITATION : letter.template();
            subjects.add(source(letter, language, template));
        }
        TemplateSource layout = texts.layout(letter.event().id());
        if (letter.template().kind() == MailKind.NOTICE) {
            return word(letter, languages, sources, subjects, layout); // holds what people wrote, and is written once
        }
        Key key = Key.of(letter, languages, sources, subjects, layout);
        Skeleton known = kept.get(key);
        if (known == null) {
            known = word(letter, languages, sources, subjects, layout);
            kept.put(key, known);
        }
        return known;
    }

    private TemplateSource source(Letter letter, Language language, Template template) {
        Wording own = letter.wording();
        return own == null ? texts.text(letter.event().id(), language, template) : own.source(language);
    }

    private Skeleton word(
            Letter letter,
            List<Language> languages,
            List<TemplateSource> sources,
            List<TemplateSource> subjects,
            TemplateSource layout) {
        List<String> titles = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<Map<String, Object>> blocks = new ArrayList<>();
        String scroll = languages.size() > 1 ? Stacking.scroll(languages.get(1)) : "";
        if (!scroll.isEmpty()) {
            plain.addAll(List.of(scroll, ""));
        }
        for (int i = 0; i < languages.size(); i++) {
            Language language = languages.get(i);
            MarkdownText text = new MarkdownText(filling.body(sources.get(i), Facts.forBody(letter, language)));
            if (i > 0) {
                plain.addAll(List.of("", Stacking.DIVIDER, ""));
            }
            plain.addAll(text.plain());
            blocks.add(Map.of("language", language.code(), "html", text.html()));
        }
        List<Language> titled = subjectLanguages(letter, languages);
        for (int i = 0; i < titled.size(); i++) {
            titles.add(filling.subject(subjects.get(i), Facts.forSubject(letter, titled.get(i))));
        }
        String subject = (answersMail(letter) ? "Re: " : "") + Stacking.subject(titles);
        Map<String, Object> page = new HashMap<>();
        page.put("blocks", blocks);
        page.put("scroll", scroll);
        page.put("language", languages.get(0).code());
        return new Skeleton(subject, List.copyOf(plain), filling.page(layout, page));
    }

    /** Everything a skeleton depends on; nothing that is personal but the counts of guests and notes. */
    private record Key(
            Template template,
            Event event,
            @Nullable Place place,
            Mailbox from,
            List<Language> languages,
            int guests,
            int notes,
            boolean attends,
            boolean awaited,
            boolean guestsRefused,
            @Nullable News news,
            boolean named,
            boolean answers,
            int year,
            boolean late,
            List<TemplateSource> sources,
            List<TemplateSource> subjects,
            TemplateSource layout) {
        /** Redacted: an organizer may write a name or a place into a text. */
        @Override
        public String toString() {
            return template + " of " + event.id().value();
        }

        static Key of(
                Letter letter,
                List<Language> languages,
                List<TemplateSource> sources,
                List<TemplateSource> subjects,
                TemplateSource layout) {
            return new Key(
                    letter.template(),
                    letter.event(),
                    Facts.shownPlace(letter),
                    letter.from(),
                    languages,
                    letter.answer() == null ? 0 : letter.answer().guests(),
                    Facts.remarks(letter.answer()),
                    letter.answer() != null && letter.answer().isYes(),
                    Facts.isAwaited(letter.answer()),
                    Facts.asksForGuests(letter.answer()),
                    letter.news(),
                    FirstName.of(letter.to().name()).isPresent(),
                    answersMail(letter),
                    letter.at().atZone(letter.event().facts().zone()).getYear(),
                    !letter.at().isBefore(letter.event().answersClose()),
                    sources,
                    subjects,
                    layout);
        }
    }
}
