package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Language;
import org.erbij.mail.OutgoingMessage;

/** Words letters from Markdown texts. What many letters share is worded once and kept for the next. */
public final class MarkdownComposer implements Composer {
    private static final int KEPT = 64;

    private final TemplateStore texts;
    private final boolean subAddressing;
    private final Filling filling = new Filling();
    private final Map<Draft, Skeleton> kept;

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
            protected boolean removeEldestEntry(Map.Entry<Draft, Skeleton> eldest) {
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

    /**
     * What answers a mail of the reader keeps the subject of their invitation, in whatever language that was, or mail programs break the
     * thread; empty for what begins a thread, as to whoever was not invited.
     */
    private static String answered(Letter letter) {
        String invitation = letter.invitation();
        return letter.template().kind() == MailKind.CONFIRMATION && invitation != null ? invitation : "";
    }

    private Skeleton skeleton(Letter letter, List<Language> languages) {
        if (letter.template() == Template.LOCATION && Facts.shownPlace(letter) == null) {
            throw new TemplateProblem("location: there is no place this reader may be told; release it first");
        }
        List<Draft.Block> bodies = new ArrayList<>();
        for (Language language : languages) {
            bodies.add(new Draft.Block(source(letter, language, letter.template()), Facts.forBody(letter, language)));
        }
        List<Draft.Block> titles = new ArrayList<>();
        String answered = answered(letter);
        for (Language language : answered.isEmpty() ? languages : List.<Language>of()) {
            titles.add(
                    new Draft.Block(source(letter, language, letter.template()), Facts.forSubject(letter, language)));
        }
        Draft draft = new Draft(
                languages,
                answered,
                SampleMark.on(letter),
                bodies,
                titles,
                texts.layout(letter.event().id()));
        if (letter.template().kind() == MailKind.NOTICE) {
            return word(draft); // holds what people wrote, and is written once
        }
        Skeleton known = kept.get(draft);
        if (known == null) {
            known = word(draft);
            kept.put(draft, known);
        }
        return known;
    }

    private TemplateSource source(Letter letter, Language language, Template template) {
        Wording own = letter.wording();
        return own == null ? texts.text(letter.event().id(), language, template) : own.source(language);
    }

    private Skeleton word(Draft draft) {
        List<Language> languages = draft.languages();
        List<String> plain = new ArrayList<>();
        List<Map<String, Object>> blocks = new ArrayList<>();
        List<String> above = Stream.of(
                        draft.mark().aboveTheText(), languages.size() > 1 ? Stacking.scroll(languages.get(1)) : "")
                .filter(line -> !line.isEmpty())
                .toList();
        above.forEach(line -> plain.addAll(List.of(line, "")));
        for (int i = 0; i < languages.size(); i++) {
            Draft.Block body = draft.bodies().get(i);
            MarkdownText text = new MarkdownText(filling.body(body.source(), body.facts()));
            if (i > 0) {
                plain.addAll(List.of("", Stacking.DIVIDER, ""));
            }
            plain.addAll(text.plain());
            blocks.add(Map.of("language", languages.get(i).code(), "html", text.html()));
        }
        String subject = draft.answered().isEmpty()
                ? Stacking.subject(draft.titles().stream()
                        .map(title -> filling.subject(title.source(), title.facts()))
                        .toList())
                : "Re: " + draft.answered();
        Map<String, Object> page = new HashMap<>();
        page.put("blocks", blocks);
        page.put("scroll", String.join(" ", above));
        page.put("language", languages.get(0).code());
        return new Skeleton(
                draft.mark().inTheSubject() + subject, List.copyOf(plain), filling.page(draft.layout(), page));
    }
}
