package org.erbij.step.understand.phrase;

/** What a phrase tells. Each has a section of its name in the phrase files, where a newcomer adds what people say. */
public enum Cue {
    /** A clear yes: "ik ben erbij", "count me in". Turned round by a negation. */
    COMING,
    /** A clear no that carries its own negation: "kan niet", "have to pass". */
    NOT_COMING,
    /** To be away, which a negation turns into coming: "mis", "miss", "verhinderd". */
    MISSING,
    /** Would like to: a yes while nothing stands against it. */
    WISH,
    /** Not decided: "misschien", "I'll know Thursday". */
    PERHAPS,
    /** A bare yes: decides only when nothing else does. */
    AYE,
    /** A bare no: decides only when nothing else does. */
    NAY,
    /** May want to stay involved: beside a no it makes us ask. */
    HINT,
    /** Wants to stay involved: "hou me op de hoogte". */
    INVOLVED,
    /** Wants no more mail. */
    LEAVE,
    /** Wants no more mail, and not even an answer to that: "laat me met rust". */
    SILENCE,
    /** Wants no answer: beside {@link #LEAVE} it makes leaving silent, alone it says nothing. */
    NO_ANSWER,
    /** A negation. */
    NOT,
    /** Takes the words away from every other cue: "niet eerder", "why not". */
    NOTHING,
    /** What follows replaces what was said: "toch", "on second thought". */
    CORRECTION,
    /** Opens a condition: "als", "if", "unless". */
    CONDITION,
    /** A condition that everybody takes as fulfilled: "als dat mag". */
    HARMLESS,
    /** Somebody else: what follows in the clause is about them. */
    OTHERS,
    /** The writer, alone or with others. */
    SELF
}
