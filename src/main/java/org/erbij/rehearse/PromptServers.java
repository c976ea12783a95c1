package org.erbij.rehearse;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHandler;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/**
 * GreenMail without Nagle's algorithm: it writes an answer in pieces, and on loopback each piece but the first would wait 40 ms for the
 * other side's delayed acknowledgement.
 */
final class PromptServers extends GreenMail {
    PromptServers(String bindAddress) {
        super(new ServerSetup[] {
            new ServerSetup(0, bindAddress, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, bindAddress, ServerSetup.PROTOCOL_IMAP)
        });
    }

    int port(String protocol) {
        AbstractServer server = services.get(protocol);
        if (server == null) {
            throw new IllegalStateException("no server for " + protocol);
        }
        return server.getPort();
    }

    @Override
    protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers shared) {
        return Map.of(
                ServerSetup.PROTOCOL_SMTP, new Smtp(setups[0], shared),
                ServerSetup.PROTOCOL_IMAP, new Imap(setups[1], shared));
    }

    private static final class Smtp extends SmtpServer {
        Smtp(ServerSetup setup, Managers shared) {
            super(setup, shared);
        }

        @Override
        protected void handleClientSocket(Socket socket) throws SocketException {
            socket.setTcpNoDelay(true);
            super.handleClientSocket(socket);
        }
    }

    private static final class Imap extends AbstractServer {
        Imap(ServerSetup setup, Managers shared) {
            super(setup, shared);
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket socket) {
            return new ImapHandler(managers.getUserManager(), managers.getImapHostManager(), socket);
        }

        @Override
        protected void handleClientSocket(Socket socket) throws SocketException {
            socket.setTcpNoDelay(true);
            super.handleClientSocket(socket);
        }
    }
}
