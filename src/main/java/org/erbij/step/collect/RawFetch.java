package org.erbij.step.collect;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.erbij.mail.Envelope;
import org.erbij.mail.Octets;
import org.erbij.mail.RawMessage;
import org.erbij.mail.Structure;

/** UID FETCH with BODY.PEEK[] for many mails in one command: their octets as they lie on the server. */
final class RawFetch {
    private static final int OCTETS_PER_COMMAND = 4_000_000;

    private final IMAPFolder folder;

    RawFetch(IMAPFolder folder) {
        this.folder = folder;
    }

    /** @param most octets of each mail; of a larger one come its small parts, or its beginning where it has none */
    List<RawMessage> upTo(int most, List<Envelope> envelopes) throws MessagingException {
        List<RawMessage> mails = new ArrayList<>();
        List<Envelope> batch = new ArrayList<>();
        long size = 0;
        for (Envelope envelope : envelopes) {
            if (envelope.size() > most
                    && !LargeMail.worthFetching(envelope.structure(), most).isEmpty()) {
                smallPartsOf(envelope, most).ifPresent(mails::add);
                continue;
            }
            long octets = Math.min(envelope.size(), most);
            if (!batch.isEmpty() && size + octets > OCTETS_PER_COMMAND) {
                mails.addAll(one(batch, most));
                batch = new ArrayList<>();
                size = 0;
            }
            batch.add(envelope);
            size += octets;
        }
        if (!batch.isEmpty()) {
            mails.addAll(one(batch, most));
        }
        mails.sort(Comparator.comparingLong(mail -> mail.position().uid()));
        return mails;
    }

    private Optional<RawMessage> smallPartsOf(Envelope envelope, int most) throws MessagingException {
        Optional<byte[]> header = section(envelope, "HEADER", most);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        LargeMail mail = new LargeMail(header.get());
        for (Structure.Part part : LargeMail.worthFetching(envelope.structure(), most)) {
            Optional<byte[]> mime = section(envelope, part.section() + ".MIME", most);
            Optional<byte[]> body = section(envelope, part.section(), most);
            if (mime.isPresent() && body.isPresent()) {
                mail.add(mime.get(), body.get());
            }
        }
        return Optional.of(new RawMessage(envelope.position(), envelope.receivedAt(), mail.finished(), false));
    }

    private Optional<byte[]> section(Envelope envelope, String name, int most) throws MessagingException {
        long uid = envelope.position().uid();
        Map<Long, Octets> found = new HashMap<>();
        folder.doCommand(protocol -> {
            found.putAll(command(protocol, "UID FETCH " + uid + " (UID BODY.PEEK[" + name + "]<0." + most + ">)"));
            return null;
        });
        return Optional.ofNullable(found.get(uid)).map(Octets::toByteArray);
    }

    private List<RawMessage> one(List<Envelope> batch, int most) throws MessagingException {
        Map<Long, Octets> found = new HashMap<>();
        String uids = String.join(
                ",",
                batch.stream()
                        .map(envelope -> Long.toString(envelope.position().uid()))
                        .toList());
        folder.doCommand(protocol -> {
            found.putAll(command(protocol, "UID FETCH " + uids + " (UID BODY.PEEK[]<0." + most + ">)"));
            return null;
        });
        List<RawMessage> mails = new ArrayList<>();
        for (Envelope envelope : batch) {
            Octets octets = found.get(envelope.position().uid());
            if (octets != null) {
                boolean complete = octets.length() < most;
                mails.add(new RawMessage(envelope.position(), envelope.receivedAt(), octets, complete));
            }
        }
        return mails;
    }

    private static Map<Long, Octets> command(IMAPProtocol protocol, String command) throws ProtocolException {
        Map<Long, Octets> found = new HashMap<>();
        Response[] responses = protocol.command(command, null);
        for (Response response : responses) {
            if (response instanceof FetchResponse fetched) {
                UID uid = fetched.getItem(UID.class);
                BODY body = fetched.getItem(BODY.class);
                ByteArray octets = body == null ? null : body.getByteArray();
                if (uid != null && octets != null) {
                    found.put(uid.uid, Octets.of(octets.getNewBytes()));
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return found;
    }
}
