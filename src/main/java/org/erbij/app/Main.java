package org.erbij.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.erbij.domain.event.Event;
import org.erbij.rehearse.Demo;
import org.erbij.rehearse.Narrator;
import org.erbij.rehearse.Playbill;
import org.erbij.step.parse.MimeMessageParser;

/** Starts Erbij. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Event event = BuiltIn.event();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        Narrator.Ending ending = new Demo(RehearsalStage::new, new MimeMessageParser())
                .play(
                        event,
                        BuiltIn.cast(),
                        new Playbill(out, Locale.getDefault(), event.facts().zone(), false),
                        null);
        System.exit(ending.deviations().isEmpty() ? 0 : 1);
    }
}
