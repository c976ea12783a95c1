package org.erbij.setup;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.erbij.domain.people.AddrSpec;

/** Asks a domain itself where its mail is: its page for mail programs first, then its DNS (RFC 6186). Believes nothing: a person is shown the answer. */
public final class Discovery {
    private final WebPages pages;
    private final Function<String, URI> page;
    private final ServiceRecords records;

    public Discovery(WebPages pages, ServiceRecords records) {
        this(pages, Discovery::autoconfig, records);
    }

    /** @param page where a domain has its settings for mail programs */
    Discovery(WebPages pages, Function<String, URI> page, ServiceRecords records) {
        this.pages = pages;
        this.page = page;
        this.records = records;
    }

    private static URI autoconfig(String domain) {
        return URI.create("https://autoconfig." + domain + "/mail/config-v1.1.xml");
    }

    public Optional<Servers> ask(AddrSpec address) {
        String domain = address.domain();
        if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+")) {
            return Optional.empty();
        }
        return pages.read(page.apply(domain))
                .flatMap(octets -> Autoconfig.read(octets, address, "autoconfig." + domain))
                .or(() -> records.ask(address));
    }
}
