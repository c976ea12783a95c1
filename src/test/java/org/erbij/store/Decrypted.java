package org.erbij.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.encrypt.FileEncrypt;

/** What lies in an encrypted database file, in tables or not, for whoever has the key. */
final class Decrypted {
    private static final int BLOCK = 4096;

    private Decrypted() {}

    /** @param file a copy is read: the original may be open */
    static String text(Path file, String key) throws IOException {
        Path copy = Files.copy(file, Files.createTempDirectory("decrypted").resolve("copy.mv.db"));
        try (FileChannel channel = new FileEncrypt(
                "copy", octets(key), FilePath.get(copy.toString()).open("r"))) {
            ByteBuffer whole = ByteBuffer.allocate((int) channel.size());
            while (whole.position() < channel.size()) {
                int from = whole.position();
                whole.limit((int) Math.min(channel.size(), from + BLOCK));
                if (channel.read(whole, from) <= 0) {
                    whole.position(whole.limit());
                }
            }
            return new String(whole.array(), StandardCharsets.ISO_8859_1);
        } finally {
            Files.delete(copy);
        }
    }

    private static byte[] octets(String key) {
        return key.getBytes(StandardCharsets.UTF_16BE);
    }
}
