package org.erbij.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.erbij.account.MailServer.Security;
import org.erbij.domain.people.AddrSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Providers whose servers are known beforehand. */
class ProvidersTest {
    private static Servers of(String address) {
        return Providers.of(AddrSpec.of(address)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "kars@gmail.com, imap.gmail.com:993 (tls), smtp.gmail.com:465 (tls), APP_PASSWORD",
        "kars@GoogleMail.com, imap.gmail.com:993 (tls), smtp.gmail.com:465 (tls), APP_PASSWORD",
        "kars@live.nl, outlook.office365.com:993 (tls), smtp-mail.outlook.com:587 (starttls), OAUTH2",
        "kars@icloud.com, imap.mail.me.com:993 (tls), smtp.mail.me.com:587 (starttls), APP_PASSWORD",
        "kars@yahoo.com, imap.mail.yahoo.com:993 (tls), smtp.mail.yahoo.com:465 (tls), APP_PASSWORD",
        "kars@kpnmail.nl, imap.kpnmail.nl:993 (tls), smtp.kpnmail.nl:465 (tls), PASSWORD",
        "kars@ziggo.nl, imap.ziggo.nl:993 (tls), smtp.ziggo.nl:587 (starttls), PASSWORD",
        "kars@posteo.de, posteo.de:993 (tls), posteo.de:465 (tls), PASSWORD",
        "kars@gmx.net, imap.gmx.net:993 (tls), mail.gmx.net:465 (tls), PASSWORD"
    })
    void aKnownProviderNeedsNoQuestions(String address, String imap, String smtp, SignIn signIn) {
        Servers servers = of(address);

        assertThat(servers.imap()).hasToString(imap);
        assertThat(servers.smtp()).hasToString(smtp);
        assertThat(servers.signIn()).isEqualTo(signIn);
    }

    @Test
    void someWantOnlyThePartBeforeTheAt() {
        assertThat(of("kars@me.com").imap().user()).isEqualTo("kars");
        assertThat(of("kars@me.com").smtp().user()).isEqualTo("kars@me.com");
        assertThat(of("kars@ziggo.nl").imap().user()).isEqualTo("kars@ziggo.nl");
    }

    @Test
    void othersAreNotKnown() {
        assertThat(Providers.of(AddrSpec.of("kars@example.nl"))).isEmpty();
        assertThat(Providers.of(AddrSpec.of("kars@notgmail.com"))).isEmpty();
    }

    @Test
    void aServerThatTakesOnlyOAuth2IsKnownUnderAnybodysDomain() {
        Endpoint microsoft = new Endpoint("Outlook.Office365.com", 993, Security.TLS, "kars@example.nl");
        Endpoint other = new Endpoint("imap.example.nl", 993, Security.TLS, "kars@example.nl");

        assertThat(Providers.takingOnlyOAuth2(microsoft)).contains("Microsoft 365");
        assertThat(Providers.takingOnlyOAuth2(other)).isEmpty();
    }
}
