package org.erbij.desk;

/** A number of things in words: {@code 1 person}, {@code 2 people}. */
public final class Amount {
    private Amount() {}

    public static String people(long number) {
        return of(number, "person", "people");
    }

    public static String mails(long number) {
        return of(number, "mail", "mails");
    }

    public static String of(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
