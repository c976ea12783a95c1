package org.erbij.step.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Language;

/** Says which texts speak to readers with <i>je</i> where the settings ask for <i>u</i>: an organizer's own hide ours that say it. */
public final class AddressCheck {
    private static final Pattern SAYS_JE = Pattern.compile(
            "\\b(je|jij|jou|jouw|jullie|alsjeblieft)\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private final TemplateStore texts;
    private final FormOfAddress form;

    public AddressCheck(TemplateStore texts, FormOfAddress form) {
        this.texts = texts;
        this.form = form;
    }

    /** Each with its file; notices go to organizers, who are colleagues. */
    public List<String> problems(Event event) {
        List<String> problems = new ArrayList<>();
        if (form != FormOfAddress.U || !event.facts().languages().contains(Language.NL)) {
            return problems;
        }
        for (Template template : Template.values()) {
            if (template.hasFile() && template.kind() != MailKind.NOTICE) {
                TemplateSource text = texts.text(event.id(), Language.NL, template);
                Matcher je = SAYS_JE.matcher(text.subject() + "\n" + text.body());
                if (je.find()) {
                    problems.add(
                            text.where() + ": it says '" + je.group() + "', and readers are to be addressed with u ("
                                    + "texts.address); word it with u, or take it away, so that the text of the program is used");
                }
            }
        }
        return problems;
    }
}
