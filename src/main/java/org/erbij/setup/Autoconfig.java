package org.erbij.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.erbij.account.MailServer.Security;
import org.erbij.domain.people.AddrSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads what a domain tells mail programs, in the form of Thunderbird's {@code config-v1.1.xml}. The page may come from anybody: no
 * document type, no entity and no file is looked at, and a server without TLS is as if it were not there.
 */
final class Autoconfig {
    private Autoconfig() {}

    /** @param source who said so */
    static Optional<Servers> read(byte[] page, AddrSpec address, String source) {
        Element root;
        try {
            root = parser().parse(new ByteArrayInputStream(page)).getDocumentElement();
        } catch (SAXException | IOException noSettings) {
            return Optional.empty();
        }
        Offer imap = offer(root, "incomingServer", "imap", address);
        Offer smtp = offer(root, "outgoingServer", "smtp", address);
        if (imap == null || smtp == null) {
            return Optional.empty();
        }
        SignIn signIn = imap.takesPasswords() && smtp.takesPasswords() ? SignIn.PASSWORD : SignIn.OAUTH2;
        return Optional.of(new Servers(imap.server(), smtp.server(), signIn, source));
    }

    private record Offer(Endpoint server, boolean takesPasswords) {}

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(null);
            return parser;
        } catch (ParserConfigurationException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    /** The first that takes a password, else the first that does not. */
    private static @Nullable Offer offer(Element root, String element, String type, AddrSpec address) {
        List<Offer> offers = new ArrayList<>();
        NodeList servers = root.getElementsByTagName(element);
        for (int i = 0; i < servers.getLength(); i++) {
            Element server = (Element) servers.item(i);
            if (server.getAttribute("type").equalsIgnoreCase(type)) {
                offer(server, address).ifPresent(offers::add);
            }
        }
        return offers.stream()
                .filter(Offer::takesPasswords)
                .findFirst()
                .orElse(offers.isEmpty() ? null : offers.get(0));
    }

    private static Optional<Offer> offer(Element server, AddrSpec address) {
        Security security = switch (first(server, "socketType").toUpperCase(Locale.ROOT)) {
            case "SSL" -> Security.TLS;
            case "STARTTLS" -> Security.STARTTLS;
            default -> null;
        };
        List<String> ways = all(server, "authentication");
        boolean passwords = ways.isEmpty() || ways.stream().anyMatch(way -> way.startsWith("password-"));
        try {
            return security == null
                    ? Optional.empty()
                    : Optional.of(new Offer(
                            new Endpoint(
                                    filled(first(server, "hostname"), address),
                                    Integer.parseInt(first(server, "port")),
                                    security,
                                    filled(first(server, "username"), address)),
                            passwords));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static String filled(String written, AddrSpec address) {
        String filled = written.replace("%EMAILADDRESS%", address.value())
                .replace("%EMAILLOCALPART%", address.localPart())
                .replace("%EMAILDOMAIN%", address.domain());
        return filled.isEmpty() ? address.value() : filled.replaceAll("\\p{Cntrl}", "");
    }

    private static String first(Element server, String name) {
        List<String> all = all(server, name);
        return all.isEmpty() ? "" : all.get(0);
    }

    private static List<String> all(Element server, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = server.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
