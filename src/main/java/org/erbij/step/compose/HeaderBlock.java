package org.erbij.step.compose;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.erbij.domain.people.Mailbox;

/** Header fields as they leave: the one place that refuses controls (R75), encodes words (RFC 2047) and folds. */
final class HeaderBlock {
    private final StringBuilder out = new StringBuilder();

    /** @throws IllegalArgumentException when the value holds a control */
    HeaderBlock add(String name, String value) {
        refuseControls(name, value);
        int column = name.length() + 1;
        out.append(name).append(':');
        for (String word : value.split(" ", -1)) {
            if (column + 1 + word.length() > 78 && column > name.length() + 1) {
                out.append("\r\n");
                column = 0;
            }
            out.append(' ').append(word);
            column += 1 + word.length();
        }
        out.append("\r\n");
        return this;
    }

    HeaderBlock addText(String name, String text) {
        refuseControls(name, text);
        return add(name, isPlain(text) ? text : encoded(text));
    }

    /** An encoded word would carry them past {@link #add}, and some programs write it out decoded. */
    private static void refuseControls(String name, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("header " + name + " may hold no control characters");
        }
    }

    HeaderBlock addMailbox(String name, Mailbox mailbox) {
        String phrase = phrase(Clean.line(mailbox.name()));
        String address = mailbox.address().value();
        return add(name, phrase.isEmpty() ? address : phrase + " <" + address + ">");
    }

    private static String phrase(String name) {
        if (name.isEmpty() || !isPlain(name)) {
            return name.isEmpty() ? "" : encoded(name);
        }
        boolean atoms = name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
        return atoms ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean isPlain(String text) {
        boolean ascii = text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
        boolean folds = Arrays.stream(text.split(" ", -1)).allMatch(word -> word.length() <= 60);
        return ascii && folds && text.length() < 500 && !text.contains("=?");
    }

    private static String encoded(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder chunk = new StringBuilder();
        int octets = 0;
        for (int c : text.codePoints().toArray()) {
            String character = Character.toString(c);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > 39) {
                words.append(word(chunk)).append(' ');
                chunk.setLength(0);
                octets = 0;
            }
            chunk.append(character);
            octets += size;
        }
        return words.append(word(chunk)).toString();
    }

    private static String word(CharSequence chunk) {
        return "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(chunk.toString().getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    /** As it leaves; what it holds is for its reader alone. */
    String text() {
        return out.toString();
    }
}
