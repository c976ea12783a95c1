package org.erbij.domain.event;

/** What is said of an event in the organizer's own words. */
public record EventWords(LocalText title, LocalText area, LocalText practical) {
    public static EventWords of(EventFacts facts) {
        return new EventWords(facts.title(), facts.area(), facts.practical());
    }

    public boolean sayTheSameAs(EventWords other) {
        return title.saysTheSameAs(other.title)
                && area.saysTheSameAs(other.area)
                && practical.saysTheSameAs(other.practical);
    }
}
