package org.erbij.step.understand;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.erbij.step.understand.learned.BaseModels;
import org.erbij.step.understand.learned.ClauseHead;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.learned.Convolution;
import org.erbij.step.understand.learned.Languages;
import org.erbij.step.understand.learned.LearnedGuests;
import org.erbij.step.understand.learned.Linear;
import org.erbij.step.understand.learned.MailFeatures;
import org.erbij.step.understand.learned.Model;
import org.erbij.step.understand.learned.PackedRows;
import org.erbij.step.understand.learned.Pooled;
import org.erbij.step.understand.learned.SequenceModel;
import org.erbij.step.understand.learned.Softmax;
import org.erbij.step.understand.learned.Vectors;

/** Of all that a model depends on: what is noticed of each mail, what it is labelled, and the code that learns; not what rules conclude. */
final class Fingerprint {
    /** Those of the program that learning uses as well. */
    private static final List<Class<?>> MODELS = List.of(
            Model.class,
            BaseModels.class,
            SequenceModel.class,
            Convolution.class,
            Pooled.class,
            ClauseHead.class,
            Vectors.class,
            Linear.class,
            PackedRows.class,
            Softmax.class,
            LearnedGuests.class,
            Languages.class);

    private final MessageDigest digest = sha256();
    private final DataOutputStream out = new DataOutputStream(
            new BufferedOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest), 1 << 16));

    private Fingerprint() {}

    /**
     * In hex.
     *
     * @param learning the folder of the code that learns
     */
    static String of(List<Case> cases, List<ClauseBank.Entry> bank, Path learning) throws IOException {
        var fingerprint = new Fingerprint();
        for (Case one : cases) {
            fingerprint.add(one);
        }
        for (ClauseBank.Entry entry : bank) {
            fingerprint.add(entry.lesson());
            if (entry.standsAlone()) {
                fingerprint.add(entry.mail());
            }
        }
        fingerprint.addFiles(learning);
        fingerprint.addModels();
        fingerprint.out.flush();
        return HexFormat.of().formatHex(fingerprint.digest.digest(), 0, 8);
    }

    private void add(Case one) throws IOException {
        Reply reply = one.reply();
        add(reply.id() + reply.author() + reply.meaning() + reply.language() + reply.remarkedOn() + one.isMarked());
        add(reply.text());
        out.writeInt(reply.guests());
        out.writeInt(one.guestsByRules());
        MailFeatures features = one.features();
        add(features.words());
        for (int[] seen : features.sequence().seen()) {
            add(seen);
        }
        for (int clause : features.sequence().clause()) {
            out.writeInt(clause);
        }
        for (Lesson lesson : one.lessons()) {
            add(lesson);
        }
    }

    private void add(Lesson lesson) throws IOException {
        add(lesson.features());
        for (ClauseSense sense : ClauseSense.values()) {
            out.writeBoolean(lesson.senses().contains(sense));
        }
        out.writeBoolean(lesson.isNoted());
    }

    /** Sorted: what is noticed of a set comes in another order in every run. */
    private void add(int[] numbers) throws IOException {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        out.writeInt(sorted.length);
        for (int number : sorted) {
            out.writeInt(number);
        }
    }

    private void add(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.writeInt(text.length());
    }

    private void addFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private void addModels() throws IOException {
        for (Class<?> model : MODELS) {
            try (InputStream in = model.getResourceAsStream(model.getSimpleName() + ".class")) {
                if (in == null) {
                    throw new IOException(model + " has no class file");
                }
                in.transferTo(out);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
