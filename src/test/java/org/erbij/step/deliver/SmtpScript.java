package org.erbij.step.deliver;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.erbij.fixture.ScriptedServer.Conversation;
import org.erbij.fixture.ScriptedServer.Script;

/**
 * A submission server that agrees to everything but the commands that begin with a given word, for which it has an answer.
 * The answer {@code -} hangs up instead; {@code .} stands for the end of the mail.
 */
public record SmtpScript(Map<String, String> answers, String... extensions) implements Script {
    @Override
    public void talk(Conversation with) throws IOException {
        with.say("220 mail.example.org ESMTP");
        commands(with);
    }

    /** After the greeting. */
    void commands(Conversation with) throws IOException {
        while (true) {
            String line = with.hear();
            String answer = answer(line);
            if (answer.equals("-")) {
                return;
            }
            with.say(answer.split("\n", -1));
            if (answer.startsWith("354")) {
                String text = with.hear();
                while (!text.equals(".")) {
                    text = with.hear();
                }
                String end = answers.getOrDefault(".", "250 2.0.0 queued");
                if (end.equals("-")) {
                    return;
                }
                with.say(end);
            }
        }
    }

    private String answer(String line) {
        for (Map.Entry<String, String> known : answers.entrySet()) {
            if (line.startsWith(known.getKey())) {
                return known.getValue();
            }
        }
        String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> "250-mail.example.org\n" + offers() + "250 PIPELINING";
            case "AUTH" -> "235 2.7.0 welcome";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 ok";
        };
    }

    private String offers() {
        var lines = new StringBuilder();
        for (String extension : extensions) {
            lines.append("250-").append(extension).append('\n');
        }
        return lines.toString();
    }
}
