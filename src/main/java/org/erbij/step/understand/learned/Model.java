package org.erbij.step.understand.learned;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.erbij.step.understand.clause.Reading;
import org.erbij.step.understand.clause.Verdict;

/**
 * What was learned from {@code src/corpus}: what mails and their clauses say, what is worth a note, how many people
 * somebody brings, which language words are of, how a mail's figures are weighed (by several networks, whose probabilities are averaged), and what the result is worth. {@code model.bin}
 * beside this class is made by the command that docs/reading.md names.
 */
public final class Model {
    /** The class of what is worth a note; the other is nothing. */
    public static final int NOTED = 1;

    private static final int FORM = 0x45524A06;

    private final BaseModels base;
    private final Linear notes;
    private final Linear guests;
    private final Languages languages;
    private final List<Network> networks;
    private final Calibration calibration;

    /**
     * @param notes whether a clause is worth a note, should they come: {@link #NOTED} or not
     * @param guests how many people they bring, by {@link LearnedGuests#features}
     */
    public Model(
            BaseModels base,
            Linear notes,
            Linear guests,
            Languages languages,
            List<Network> networks,
            Calibration calibration) {
        this.base = base;
        this.notes = notes;
        this.guests = guests;
        this.languages = languages;
        this.networks = List.copyOf(networks);
        this.calibration = calibration;
    }

    public BaseModels base() {
        return base;
    }

    public Languages languages() {
        return languages;
    }

    public Calibration calibration() {
        return calibration;
    }

    public Model with(Calibration other) {
        return new Model(base, notes, guests, languages, networks, other);
    }

    public Model with(List<Network> others) {
        return new Model(base, notes, guests, languages, others, calibration);
    }

    /** Read once, when it is first asked for. */
    public static Model shipped() {
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
    public Opinion of(List<Reading> readings, Verdict byRules) {
        MailFeatures mail = MailFeatures.of(readings, byRules);
        BaseModels.Seen seen = base.look(mail);
        double[] noted = mail.clauses().stream()
                .mapToDouble(clause -> notes.probabilities(clause)[NOTED])
                .toArray();
        double[] sum = new double[Meaning.COUNT];
        for (Network network : networks) {
            double[] one = network.probabilities(seen.figures());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / networks.size();
            }
        }
        return new Opinion(sum, seen.said(), noted, new LearnedGuests(guests, mail));
    }

    public static Model read(DataInputStream in) throws IOException {
        if (in.readInt() != FORM) {
            throw new IOException("the model is of another version");
        }
        BaseModels base = BaseModels.read(in);
        Linear notes = Linear.read(in);
        Linear guests = Linear.read(in);
        var languages = new Languages(Linear.read(in));
        Network[] networks = new Network[in.readInt()];
        for (int i = 0; i < networks.length; i++) {
            networks[i] = Network.read(in);
        }
        return new Model(base, notes, guests, languages, List.of(networks), Calibration.read(in));
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(FORM);
        base.write(out);
        notes.write(out);
        guests.write(out);
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
}
