package org.erbij.step.compose;

import java.util.List;
import org.erbij.domain.people.Language;

/** How a text speaks to its reader, in a language that makes one choose: Dutch {@code je} or {@code u}. */
public enum FormOfAddress {
    JE,
    U;

    /** Where texts of a language lie, the first that has one wins. */
    public List<String> folders(Language language) {
        return this == U && language == Language.NL
                ? List.of(language.code() + "-u", language.code())
                : List.of(language.code());
    }
}
