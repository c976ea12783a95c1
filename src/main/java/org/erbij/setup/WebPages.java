package org.erbij.setup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/** Reads small pages over https: certificates are verified, nothing is followed elsewhere, and size and time have an end. */
public final class WebPages {
    static final int LARGEST = 100_000;

    private final SSLSocketFactory sockets;
    private final Duration longest;

    public WebPages() {
        this((SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(10));
    }

    /** @param longest for the whole page; twice that when the server stops talking at the very end of it */
    WebPages(SSLSocketFactory sockets, Duration longest) {
        this.sockets = sockets;
        this.longest = longest;
    }

    /** Empty when there is none, for whatever reason. */
    Optional<byte[]> read(URI address) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            if (!(address.toURL().openConnection() instanceof HttpsURLConnection connection)) {
                return Optional.empty();
            }
            connection.setSSLSocketFactory(sockets);
            connection.setInstanceFollowRedirects(false);
            connection.setUseCaches(false);
            connection.setConnectTimeout((int) longest.toMillis());
            connection.setReadTimeout((int) longest.toMillis());
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                        ? body(connection, end)
                        : Optional.empty();
            } finally {
                connection.disconnect();
            }
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> body(HttpsURLConnection connection, long end) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        byte[] piece = new byte[4096];
        try (InputStream in = connection.getInputStream()) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                page.write(piece, 0, read);
                if (page.size() > LARGEST || System.nanoTime() - end > 0) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(page.toByteArray());
    }
}
