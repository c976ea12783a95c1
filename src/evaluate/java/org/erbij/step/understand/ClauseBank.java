package org.erbij.step.understand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.erbij.step.understand.clause.Clause;
import org.erbij.step.understand.clause.ClauseReader;
import org.erbij.step.understand.learned.ClauseSense;
import org.erbij.step.understand.phrase.Lexemes;
import org.erbij.step.understand.phrase.Phrasebook;
import org.erbij.step.understand.phrase.Tokens;

/** The clauses of {@code src/corpus/clauses-*.tsv}: what it says, a tab, the clause. */
final class ClauseBank {
    private static final Set<ClauseSense> ALONE =
            Set.of(ClauseSense.YES, ClauseSense.NO, ClauseSense.PERHAPS, ClauseSense.LEAVE);

    private ClauseBank() {}

    /**
     * One clause, as a lesson and as a mail that says nothing else.
     *
     * @param mail of an author who stands for a twentieth of all clauses
     * @param standsAlone whether people write just that: the plain answers of files 4
     */
    record Entry(Lesson lesson, Case mail, boolean standsAlone) {}

    static List<Entry> in(Path folder) throws IOException {
        var reader = new ClauseReader(Phrasebook.SHIPPED);
        List<Entry> entries = new ArrayList<>();
        for (Path file : Replies.files(folder, ".tsv")) {
            if (!file.getFileName().toString().startsWith("clauses-")) {
                continue;
            }
            boolean plain = file.getFileName().toString().endsWith("-4.tsv");
            for (String line : Files.readAllLines(file)) {
                String[] columns = line.split("\t", 2);
                String text = columns[1].strip();
                var clause = new Clause(
                        text,
                        text,
                        Tokens.of(text, Phrasebook.SHIPPED),
                        Lexemes.of(text, Phrasebook.SHIPPED),
                        1,
                        text.endsWith("?"),
                        false);
                ClauseSense sense = sense(columns[0]);
                String author = "clauses " + (entries.size() / 25) % 20;
                entries.add(new Entry(
                        Lesson.of(sense, reader.read(clause)),
                        Case.of(Reply.ofOneClause(text, sense, author)),
                        plain && ALONE.contains(sense)));
            }
        }
        return List.copyOf(entries);
    }

    private static ClauseSense sense(String name) {
        return switch (name) {
            case "yes", "back-yes" -> ClauseSense.YES;
            case "no", "back-no" -> ClauseSense.NO;
            case "perhaps" -> ClauseSense.PERHAPS;
            case "involved" -> ClauseSense.INVOLVED;
            case "leave" -> ClauseSense.LEAVE;
            case "none" -> ClauseSense.NOTHING;
            default -> throw new IllegalArgumentException("no such sense: " + name);
        };
    }
}
