package org.erbij.account;

import java.time.Duration;
import java.util.Properties;
import org.erbij.account.MailServer.Security;

/**
 * The Jakarta Mail properties for one server, alike for reading and sending: where it is, how it is protected, how long we wait.
 * Certificates and host names are always verified (R78); every wait has an end, which by default none has (R20).
 */
public final class SessionProperties {
    private SessionProperties() {}

    /** The name under which Jakarta Mail knows the protocol: {@code imaps} for {@code imap} over TLS from the first octet. */
    public static String protocol(String plain, MailServer server) {
        return server.security() == Security.TLS ? plain + "s" : plain;
    }

    /**
     * The same for a connection that is hung up when it has lasted too long, whatever is said on it.
     *
     * @param longest from the beginning of a connection on
     */
    public static Properties of(String plain, MailServer server, Duration connect, Duration read, Duration longest) {
        String prefix = "mail." + protocol(plain, server) + ".";
        Properties properties = of(plain, server, connect, read);
        if (server.security() == Security.TLS) {
            properties.put(
                    prefix + "ssl.socketFactory",
                    new LimitedTlsSockets(TrustedSockets.factory(server.trust()), longest));
        } else {
            properties.put(prefix + "socketFactory", new LimitedSockets(longest));
        }
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        return properties;
    }

    /**
     * @param plain {@code imap} or {@code smtp}
     * @param read longest wait for an answer
     */
    public static Properties of(String plain, MailServer server, Duration connect, Duration read) {
        String prefix = "mail." + protocol(plain, server) + ".";
        Properties properties = new Properties();
        properties.setProperty(prefix + "host", server.host());
        properties.setProperty(prefix + "port", Integer.toString(server.port()));
        properties.setProperty(prefix + "connectiontimeout", Long.toString(connect.toMillis()));
        properties.setProperty(prefix + "timeout", Long.toString(read.toMillis()));
        properties.setProperty(prefix + "writetimeout", Long.toString(read.toMillis()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (server.security() == Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (server.security() != Security.LOOPBACK_PLAIN) {
            properties.setProperty(prefix + "ssl.protocols", "TLSv1.3 TLSv1.2");
            properties.put(prefix + "ssl.socketFactory", TrustedSockets.factory(server.trust()));
        }
        return properties;
    }
}
