package org.erbij.step.screen;

/** What sort of automatic mail it is, in the words of {@code classify}. */
public enum Kind {
    BOUNCE("a bounce"),
    DELAY("a delay, not a failure"),
    DELIVERY("a report that it was delivered"),
    READ("a reading receipt"),
    COMPLAINT("a complaint about our mail"),
    ABSENCE("an absence notice"),
    ACKNOWLEDGEMENT("an acknowledgement"),
    GONE("an address that is no longer used"),
    CHALLENGE("a test for humans"),
    MASS_MAIL("mass mail"),
    OURS("our own mail"),
    OTHER("an automatic mail");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
