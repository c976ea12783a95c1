package org.erbij.step.understand.learned;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What looks at a mail first, each in its own way: at its clauses, at its words wherever they stand, and at its words in their order.
 * What they see becomes the figures that networks weigh (stacking: Wolpert, 1992). Thread-safe.
 */
public final class BaseModels {
    private final Linear clauses;
    private final Linear words;
    private final List<SequenceModel> sequences;

    /**
     * @param sequences learned alike from another beginning: their probabilities are averaged, and each one's are figures as well, since
     *     where they differ there is doubt
     */
    public BaseModels(Linear clauses, Linear words, List<SequenceModel> sequences) {
        this.clauses = clauses;
        this.words = words;
        this.sequences = List.copyOf(sequences);
    }

    /** @param mail with at least one clause */
    public Seen look(MailFeatures mail) {
        double[][] said = mail.clauses().stream().map(clauses::probabilities).toArray(double[][]::new);
        List<InOrder> orders =
                sequences.stream().map(model -> model.read(mail.sequence())).toList();
        InOrder inOrder = InOrder.mean(orders);
        double[][] both = inOrder.with(said);
        List<double[][]> alone = new ArrayList<>();
        alone.add(said);
        orders.forEach(order -> alone.add(order.said()));
        double[] figures = MailFigures.of(
                mail.readings(), both, alone, words.probabilities(mail.words()), inOrder.meanings(), mail.byRules());
        return new Seen(both, figures);
    }

    public List<SequenceModel> sequences() {
        return sequences;
    }

    static BaseModels read(DataInputStream in) throws IOException {
        Linear clauses = Linear.read(in);
        Linear words = Linear.read(in);
        int count = in.readInt();
        List<SequenceModel> sequences = new ArrayList<>();
        while (sequences.size() < count) {
            sequences.add(SequenceModel.read(in));
        }
        return new BaseModels(clauses, words, sequences);
    }

    void write(DataOutputStream out) throws IOException {
        clauses.write(out);
        words.write(out);
        out.writeInt(sequences.size());
        for (SequenceModel sequence : sequences) {
            sequence.write(out);
        }
    }

    /** What was seen of one mail. */
    public static final class Seen {
        private final double[][] said;
        private final double[] figures;

        private Seen(double[][] said, double[] figures) {
            this.said = said;
            this.figures = figures;
        }

        /** By clause the probability of each {@link ClauseSense}. */
        double[][] said() {
            return said;
        }

        /** As {@link MailFigures} lists them. */
        public double[] figures() {
            return figures;
        }
    }
}
