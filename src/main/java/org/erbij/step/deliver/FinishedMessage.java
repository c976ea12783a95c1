package org.erbij.step.deliver;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.erbij.mail.Octets;

/** A mail whose octets are final: Jakarta Mail may carry it and must not touch it. */
final class FinishedMessage extends MimeMessage {
    private final Octets octets;
    private boolean handedOver;

    FinishedMessage(Session session, Octets octets) {
        super(session);
        this.octets = octets;
    }

    /** Whether all of it went out, so that the server may have taken it whatever happened next. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredFields) throws IOException {
        octets.writeTo(out);
        handedOver = true;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, new String[0]);
    }

    @Override
    public void saveChanges() {
        // Final octets have no changes to save; Jakarta Mail would make a Message-ID of this machine's name here (R72).
    }

    @Override
    public int getSize() {
        return octets.length();
    }
}
