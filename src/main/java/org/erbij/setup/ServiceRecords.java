package org.erbij.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.DirContext;
import javax.naming.directory.InitialDirContext;
import org.erbij.account.MailServer.Security;
import org.erbij.domain.people.AddrSpec;

/** Where a domain's mail is by its SRV records (RFC 6186, and RFC 8314 for submission with TLS from the first octet). Only services with TLS are asked for. */
public final class ServiceRecords {
    private final String resolver;
    private final Duration patience;

    /** Asks whom this machine asks. */
    public ServiceRecords() {
        this("dns:", Duration.ofSeconds(3));
    }

    /** @param resolver as {@code dns://127.0.0.1:5353} */
    ServiceRecords(String resolver, Duration patience) {
        this.resolver = resolver;
        this.patience = patience;
    }

    private record Target(int priority, int weight, int port, String host) {
        @Override
        public String toString() {
            return Integer.toString(port);
        }
    }

    Optional<Servers> ask(AddrSpec address) {
        Optional<Endpoint> imap =
                service("_imaps", Security.TLS, address).or(() -> service("_imap", Security.STARTTLS, address));
        return imap.flatMap(reading -> service("_submissions", Security.TLS, address)
                .or(() -> service("_submission", Security.STARTTLS, address))
                .map(sending -> new Servers(reading, sending, SignIn.PASSWORD, "the DNS of " + address.domain())));
    }

    private Optional<Endpoint> service(String service, Security security, AddrSpec address) {
        return targets(service + "._tcp." + address.domain()).stream()
                .min(Comparator.comparingInt(Target::priority)
                        .thenComparing(Comparator.comparingInt(Target::weight).reversed()))
                .flatMap(target -> endpoint(target, security, address));
    }

    /** Empty for the target "." too, by which a domain says that it has no such service. */
    private static Optional<Endpoint> endpoint(Target target, Security security, AddrSpec address) {
        String host = target.host().endsWith(".")
                ? target.host().substring(0, target.host().length() - 1)
                : target.host();
        try {
            return Optional.of(new Endpoint(host, target.port(), security, address.value()));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    // The name begins with our own word and goes on with letters, digits, hyphens and full stops (Discovery): no URL,
    // so
    // nobody but the DNS is asked, and of that text alone is read.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"}) // a Hashtable is what JNDI takes
    private List<Target> targets(String name) {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, resolver);
        settings.put("com.sun.jndi.dns.timeout.initial", Long.toString(patience.toMillis()));
        settings.put("com.sun.jndi.dns.timeout.retries", "1");
        List<Target> targets = new ArrayList<>();
        try {
            DirContext dns = new InitialDirContext(settings);
            try {
                Attribute records =
                        dns.getAttributes(name, new String[] {"SRV"}).get("SRV");
                NamingEnumeration<?> all = records == null ? null : records.getAll();
                while (all != null && all.hasMore()) {
                    read(String.valueOf(all.next())).ifPresent(targets::add);
                }
            } finally {
                dns.close();
            }
        } catch (NamingException noAnswer) {
            return List.of();
        }
        return targets;
    }

    private static Optional<Target> read(String record) {
        String[] words = record.split(" ");
        return words.length == 4 && record.matches("\\d{1,5} \\d{1,5} \\d{1,5} \\S+")
                ? Optional.of(new Target(
                        Integer.parseInt(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]))
                : Optional.empty();
    }
}
