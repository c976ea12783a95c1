package org.erbij.store;

import java.util.ArrayList;
import java.util.List;
import org.erbij.domain.people.AddrSpec;
import org.jdbi.v3.core.Handle;

/** All addresses of whoever has this one. */
final class OwnAddresses {
    /** Whose address it is, by number. */
    static final String PERSON = """
            (SELECT id FROM contact WHERE address_key = :address
             UNION SELECT contact_id FROM contact_alias WHERE address_key = :address)
            """;

    private OwnAddresses() {}

    /** Their keys, the given one first; of somebody who is not on the list only that. */
    static List<String> keys(Handle handle, AddrSpec address) {
        List<String> keys = new ArrayList<>(List.of(address.key()));
        handle.createQuery("""
                        SELECT address_key FROM contact WHERE id IN %s AND address_key <> :address
                        UNION SELECT address_key FROM contact_alias WHERE contact_id IN %s AND address_key <> :address
                        """.formatted(PERSON, PERSON))
                .bind("address", address.key())
                .mapTo(String.class)
                .forEach(keys::add);
        return keys;
    }
}
