package org.erbij.store;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Where each table keeps a person, for whoever asks what we hold and for erasing it. A table with a column marked {@code -- personal}
 * stands in {@link #PLACES}, in the order in which rows may go, or in {@link #NOBODYS} with the reason.
 */
final class PersonalRegister {
    private PersonalRegister() {}

    /**
     * @param what in the words of the person
     * @param where finds their rows: {@code <contacts>} are their numbers, {@code <keys>} their addresses in small letters, {@code
     *     <mails>} the numbers of mails they wrote, {@code <hashes>} what their address hashes to
     */
    record Place(String table, String what, String where) {
        @Override
        public String toString() {
            return table;
        }
    }

    static final List<Place> PLACES = List.of(
            new Place(
                    "outbox_alias",
                    "further ids of mails to you",
                    "outbox_id IN (SELECT id FROM outbox WHERE contact_id IN (<contacts>))"),
            new Place(
                    "adopted_for",
                    "invitations to you that were sent by hand",
                    "outbox_id IN (SELECT id FROM outbox WHERE contact_id IN (<contacts>))"),
            new Place("outbox", "mails to you", "contact_id IN (<contacts>)"),
            new Place(
                    "correction",
                    "what your mails mean, by the organizer's word",
                    "mail IN (SELECT id FROM inbox WHERE contact_id IN (<contacts>) OR id IN (<mails>))"),
            new Place("inbox", "mails from you or about you", "contact_id IN (<contacts>) OR id IN (<mails>)"),
            new Place("rsvp_change", "what you answered", "contact_id IN (<contacts>)"),
            new Place("rsvp_token", "further tokens of yours", "contact_id IN (<contacts>)"),
            new Place("rsvp", "what you were invited to", "contact_id IN (<contacts>)"),
            new Place(
                    "contact_alias",
                    "further addresses of yours",
                    "contact_id IN (<contacts>) OR address_key IN (<keys>)"),
            new Place("contact_change", "what the organizer did about you", "contact_id IN (<contacts>)"),
            new Place("contact", "your entry on the list", "id IN (<contacts>)"),
            new Place("event_organizer", "what you organize", "lower(address) IN (<keys>)"),
            new Place("suppression", "why you get no mail", "address_key IN (<keys>)"),
            new Place("forgotten", "why you get no mail, as a hash", "address_hash IN (<hashes>)"));

    static final Map<String, String> NOBODYS = Map.ofEntries(
            entry("event_text", "what the organizer says of an event, and where it is held; no invitee's"),
            entry("venue", "where an event is held; no invitee's"),
            entry("event_version", "where an event was held before; no invitee's"),
            entry("folder_cursor", "the organizer's own account"),
            entry("adopted_mail", "what the organizer wrote to many; its words go with those around the event"),
            entry("circular", "what the organizer wrote to many"),
            entry("circular_text", "what the organizer wrote to many"));
}
