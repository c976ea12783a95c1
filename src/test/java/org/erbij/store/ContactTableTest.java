package org.erbij.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.erbij.domain.people.AddrSpec;
import org.erbij.domain.people.Contact;
import org.erbij.domain.people.ContactId;
import org.erbij.domain.people.Language;
import org.erbij.domain.people.LawfulBasis;
import org.erbij.domain.people.Mailbox;
import org.erbij.domain.people.Provenance;
import org.erbij.domain.people.Suppression;
import org.erbij.flow.Newcomer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list, and the addresses that get no mail. */
class ContactTableTest {
    private static final AddrSpec ANNE = AddrSpec.of("Anne@example.org");

    @TempDir
    private Path folder;

    private Disk disk;

    @BeforeEach
    void open() {
        disk = new Disk(folder);
    }

    @AfterEach
    void close() {
        disk.close();
    }

    private Contact add(Mailbox mailbox, Language language) {
        return disk.people().add(mailbox, language, LawfulBasis.CONSENT, "meetup 2016", Disk.NOW);
    }

    private Contact anne() {
        return add(new Mailbox("Anne de Vries", ANNE), null);
    }

    @Test
    void whoIsAddedIsFoundAgainAsWritten() {
        Contact anne = anne();
        Contact bram = add(Mailbox.of("Bram \"B\" O'Neill, ’s Ж", "bram@example.org"), Language.EN);

        disk.reopen();

        Contact found = disk.people().get(anne.id());
        assertThat(found).isEqualTo(anne);
        assertThat(found.mailbox()).isEqualTo(new Mailbox("Anne de Vries", ANNE));
        assertThat(found.address().value()).isEqualTo("Anne@example.org");
        assertThat(found.language()).isNull();
        assertThat(found.basis()).isEqualTo(LawfulBasis.CONSENT);
        assertThat(found.source()).isEqualTo("meetup 2016");
        assertThat(found.mayBeWrittenTo()).isTrue();
        assertThat(disk.people().all()).containsExactly(anne, bram);
    }

    @Test
    void manyAreAddedAtOnceAndInTheirOrder() {
        Provenance list = Provenance.of(LawfulBasis.CONSENT, "a long list");
        List<Newcomer> many = IntStream.range(0, 1_203)
                .mapToObj(i -> new Newcomer(
                        Mailbox.of("Nr " + i, "n" + i + "@example.org"), i % 2 == 0 ? Language.NL : null, list))
                .toList();

        disk.people().addStrangers(many, Disk.NOW);
        disk.reopen();

        assertThat(disk.people().all())
                .extracting(Contact::mailbox)
                .containsExactlyElementsOf(many.stream().map(Newcomer::mailbox).toList());
        assertThat(disk.people().all().get(3).language()).isNull();
        assertThat(disk.people().all().get(4).source()).isEqualTo("a long list");
    }

    @Test
    void ofWhomAnythingIsKnownIsToldForManyAtOnce() {
        Contact anne = anne();
        disk.people().alias(anne.id(), AddrSpec.of("anne@work.example"));
        disk.people().suppress(AddrSpec.of("left@example.org"), Suppression.CONSENT_WITHDRAWN, Disk.NOW);

        Predicate<AddrSpec> familiar = disk.people().familiar();

        assertThat(List.of("ANNE@example.org", "anne@work.example", "left@example.org"))
                .allMatch(address -> familiar.test(AddrSpec.of(address)));
        assertThat(familiar.test(AddrSpec.of("bram@example.org"))).isFalse();
    }

    @Test
    void whoIsKnownStaysAsTheyAreWhateverCaseTheAddressIsIn() {
        Contact anne = anne();

        Contact again = add(Mailbox.of("A. Vries", "ANNE@example.org"), Language.EN);

        assertThat(again).isEqualTo(anne);
        assertThat(disk.people().all()).containsExactly(anne);
    }

    @Test
    void aLanguageAndABarAreRemembered() {
        ContactId id = anne().id();
        disk.write(books -> {
            books.people().rememberLanguage(id, Language.NL);
            books.people().bar(id, true);
        });

        disk.reopen();

        Contact barred = disk.people().get(id);
        assertThat(barred.language()).isEqualTo(Language.NL);
        assertThat(barred.barred()).isTrue();
        disk.write(books -> books.people().bar(id, false));
        assertThat(disk.people().get(id).barred()).isFalse();
    }

    // PRODUCT.md, Leaving: survives a re-import
    @Test
    void whoLeftBeforeBeingOnTheListGetsNoMailOnceOnIt() {
        disk.write(books -> {
            books.people().suppress(ANNE, Suppression.CONSENT_WITHDRAWN, Disk.NOW);
            books.people().suppress(ANNE, Suppression.CONSENT_WITHDRAWN, Disk.NOW.plusSeconds(60));
            books.people().suppress(ANNE, Suppression.BOUNCED, Disk.NOW);
        });

        disk.reopen();

        Contact anne = anne();
        assertThat(anne.suppressions()).containsExactlyInAnyOrder(Suppression.CONSENT_WITHDRAWN, Suppression.BOUNCED);
        assertThat(anne.mayBeWrittenTo()).isFalse();
    }

    @Test
    void liftingEndsOneReasonAndLeavesTheOthers() {
        disk.write(books -> {
            books.people().suppress(ANNE, Suppression.CONSENT_WITHDRAWN, Disk.NOW);
            books.people().suppress(ANNE, Suppression.BOUNCED, Disk.NOW);
            books.people().lift(AddrSpec.of("anne@EXAMPLE.org"), Suppression.BOUNCED);
            books.people().lift(ANNE, Suppression.PAUSED);
        });

        disk.reopen();

        assertThat(disk.people().suppressions(ANNE)).isEqualTo(Set.of(Suppression.CONSENT_WITHDRAWN));
    }

    @Test
    void nobodyIsFoundUnderANumberThatWasNotGiven() {
        assertThat(disk.people().find(ANNE)).isEmpty();
        assertThatThrownBy(() -> disk.people().get(new ContactId(404)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no contact 404");
    }

    @Test
    void whatFailsHalfWayWasNeverThere() {
        assertThatThrownBy(() -> disk.write(books -> {
                    books.people().add(new Mailbox("", ANNE), null, LawfulBasis.CONSENT, "test", Disk.NOW);
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(disk.reopen().people().all()).isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesIsToldWithoutAnybodysAddress() throws Exception {
        anne();
        try (var connection = disk.database().quartzConnections().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE suppression ADD CONSTRAINT none_of_it CHECK (address_key = '')");
        }

        assertThatThrownBy(() -> disk.people().suppress(ANNE, Suppression.BOUNCED, Disk.NOW))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database refused (23513)")
                .hasNoCause()
                .satisfies(refused ->
                        assertThat(refused.getStackTrace()[0].getClassName()).isEqualTo(ContactTable.class.getName()));
    }
}
