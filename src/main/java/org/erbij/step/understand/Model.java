package org.erbij.step.understand;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was learned from {@code src/corpus}: what a clause says, what words say wherever they stand, what they say in their order, what is
 * worth a note, which language they are of, how a mail's figures are weighed (by several networks, whose probabilities are averaged), and what the result is worth. {@code model.bin} beside this
 * class is made by the command that docs/reading.md names.
 */
final class Model {
    /** The class of what is worth a note; the other is nothing. */
    static final int NOTED = 1;

    private static final int FORM = 0x45524A04;

    private final Linear clauses;
    private final Linear words;
    private final SequenceModel sequence;
    private final Linear notes;
    private final Languages languages;
    private final List<Network> networks;
    private final Calibration calibration;

    /** @param notes whether a clause is worth a note, should they come: {@link #NOTED} or not */
    Model(
            Linear clauses,
            Linear words,
            SequenceModel sequence,
            Linear notes,
            Languages languages,
            List<Network> networks,
            Calibration calibration) {
        this.clauses = clauses;
        this.words = words;
        this.sequence = sequence;
        this.notes = notes;
        this.languages = languages;
        this.networks = List.copyOf(networks);
        this.calibration = calibration;
    }

    Linear clauses() {
        return clauses;
    }

    Linear words() {
        return words;
    }

    SequenceModel sequence() {
        return sequence;
    }

    Linear notes() {
        return notes;
    }

    Languages languages() {
        return languages;
    }

    List<Network> networks() {
        return networks;
    }

    Calibration calibration() {
        return calibration;
    }

    /** Read once, when it is first asked for. */
    static Model shipped() {
        return Shipped.MODEL;
    }

    private static Model fromTheJar() {
        try (InputStream in = Model.class.getResourceAsStream("model.bin")) {
            if (in == null) {
                throw new IllegalStateException("the model is not in the jar");
            }
            return read(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** @param readings at least one */
    Opinion of(List<Reading> readings, Verdict byRules) {
        double[][] said = new double[readings.size()][];
        double[] noted = new double[readings.size()];
        List<int[]> features = new ArrayList<>();
        for (int i = 0; i < said.length; i++) {
            int[] clause = ClauseFeatures.of(readings, i);
            said[i] = clauses.probabilities(clause);
            noted[i] = notes.probabilities(clause)[NOTED];
            features.add(clause);
        }
        List<Clause> all = readings.stream().map(Reading::clause).toList();
        double[] figures = MailFigures.of(
                readings,
                said,
                words.probabilities(MailWords.of(all, features)),
                sequence.probabilities(WordSequence.of(readings)),
                byRules);
        double[] sum = new double[Meaning.COUNT];
        for (Network network : networks) {
            double[] one = network.probabilities(figures);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / networks.size();
            }
        }
        return new Opinion(sum, said, noted);
    }

    static Model read(DataInputStream in) throws IOException {
        if (in.readInt() != FORM) {
            throw new IOException("the model is of another version");
        }
        Linear clauses = Linear.read(in);
        Linear words = Linear.read(in);
        SequenceModel sequence = SequenceModel.read(in);
        Linear notes = Linear.read(in);
        var languages = new Languages(Linear.read(in));
        Network[] networks = new Network[in.readInt()];
        for (int i = 0; i < networks.length; i++) {
            networks[i] = Network.read(in);
        }
        return new Model(clauses, words, sequence, notes, languages, List.of(networks), Calibration.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(FORM);
        clauses.write(out);
        words.write(out);
        sequence.write(out);
        notes.write(out);
        languages.words().write(out);
        out.writeInt(networks.size());
        for (Network network : networks) {
            network.write(out);
        }
        calibration.write(out);
    }

    private static final class Shipped {
        private static final Model MODEL = fromTheJar();
    }

    /** What a model makes of one mail. */
    @SuppressWarnings("EnumOrdinal") // the order of the classes is that of the model
    static final class Opinion {
        private final double[] meanings;
        private final double[][] said;
        private final double[] noted;

        Opinion(double[] meanings, double[][] said, double[] noted) {
            this.meanings = meanings;
            this.said = said;
            this.noted = noted;
        }

        double probability(Meaning meaning) {
            return meanings[meaning.ordinal()];
        }

        /** How surely the mail says this of their coming, whatever else it says. */
        double probability(Sense coming) {
            double sum = 0;
            for (Meaning meaning : Meaning.values()) {
                sum += meaning.coming() == coming ? meanings[meaning.ordinal()] : 0;
            }
            return sum;
        }

        /** How surely a clause says something. */
        double probability(int clause, ClauseSense sense) {
            return said[clause][sense.ordinal()];
        }

        /** How surely a clause is worth a note. */
        double noted(int clause) {
            return noted[clause];
        }

        int clauses() {
            return said.length;
        }

        /** How surely the clause that says it most clearly says it. */
        double most(ClauseSense sense) {
            return Arrays.stream(said)
                    .mapToDouble(clause -> clause[sense.ordinal()])
                    .max()
                    .orElse(0);
        }
    }
}
