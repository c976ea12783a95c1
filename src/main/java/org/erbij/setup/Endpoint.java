package org.erbij.setup;

import java.util.Locale;
import java.util.Set;
import org.erbij.account.MailServer.Security;
import org.jspecify.annotations.Nullable;

/**
 * One server of an account.
 *
 * @param user what to sign in as
 */
public record Endpoint(String host, int port, Security security, String user) {
    private static final Set<Integer> STARTTLS_PORTS = Set.of(25, 143, 587);
    private static final Set<Integer> TLS_PORTS = Set.of(993, 465);

    public Endpoint {
        if (!host.matches("[A-Za-z0-9:._-]{1,253}")) {
            throw new IllegalArgumentException("'" + host + "' is no name of a server");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("there is no port " + port);
        }
    }

    /**
     * A server as somebody gives it; the port tells how the connection is protected, unless that is said.
     *
     * @param written {@code HOST} or {@code HOST:PORT}
     * @param usualPort where no port is written
     * @param how {@code tls}, {@code starttls} or {@code loopback-plain}; null to go by the port
     * @throws IllegalArgumentException when there can be no such server
     */
    public static Endpoint parse(String written, int usualPort, @Nullable String how, String user) {
        int colon = written.lastIndexOf(':');
        String host = colon < 0 ? written : written.substring(0, colon);
        int port = colon < 0 ? usualPort : Integer.parseInt(written.substring(colon + 1));
        Security byPort = STARTTLS_PORTS.contains(port) ? Security.STARTTLS : Security.TLS;
        Security security = how == null
                ? byPort
                : Security.valueOf(how.toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Endpoint(host, port, security, user);
    }

    /** Whether its port tells how the connection is protected; of another one it was guessed. */
    public boolean isOnKnownPort() {
        return STARTTLS_PORTS.contains(port) || TLS_PORTS.contains(port);
    }

    /** @param later whether TLS begins after a while, by STARTTLS, and not with the first octet */
    public Endpoint startingTls(boolean later) {
        return new Endpoint(host, port, later ? Security.STARTTLS : Security.TLS, user);
    }

    /** The same server, for whoever signs in by that name. */
    public Endpoint of(String name) {
        return new Endpoint(host, port, security, name);
    }

    /** As {@code erbij.yaml} has it. */
    public String securityWord() {
        return security.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Redacted: a user name is mostly an address. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + securityWord() + ")";
    }
}
