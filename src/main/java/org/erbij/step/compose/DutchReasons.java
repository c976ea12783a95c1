package org.erbij.step.compose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.erbij.domain.event.MailKind;
import org.erbij.domain.people.Language;

/** Our reasons in Dutch, row by row; what stands in no row, as what a server or a template engine says, stays as it is. */
final class DutchReasons {
    /** @param dutch with the groups of the pattern as $1 and $2, which are put into Dutch as well */
    private record Row(Pattern english, String dutch) {
        Optional<String> of(String reason) {
            Matcher matcher = english.matcher(reason);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String said = dutch;
            for (int group = 1; group <= matcher.groupCount(); group++) {
                said = said.replace("$" + group, DutchReasons.of(matcher.group(group)));
            }
            return Optional.of(said);
        }

        @Override
        public String toString() {
            return "a row";
        }
    }

    private static final List<Row> ROWS = rows(
            // what a server does
            row("(\\S+) refuses the user name or password", "$1 weigert de gebruikersnaam of het wachtwoord"),
            row("(\\S+) cannot be reached or refuses us for now", "$1 is niet bereikbaar, of laat ons nu niet toe"),
            row("(\\S+) cannot be reached", "$1 is niet bereikbaar"),
            row("(\\S+) cannot check the password now", "$1 kan het wachtwoord nu niet controleren"),
            row("(\\S+) was lost before it confirmed the mail", "$1 viel weg voordat de mail bevestigd was"),
            row("(\\S+) was lost before the mail was handed over", "$1 viel weg voordat de mail overgedragen was"),
            row(
                    "(\\S+) shows a certificate that has expired; is the clock of this machine right\\?",
                    "het certificaat van $1 is verlopen; loopt de klok van deze computer goed?"),
            row(
                    "(\\S+) shows a certificate that is not valid yet; is the clock of this machine right\\?",
                    "het certificaat van $1 geldt nog niet; loopt de klok van deze computer goed?"),
            row(
                    "(\\S+) shows a certificate for another name; is 'host' the name that the provider gives\\?",
                    "het certificaat van $1 staat op een andere naam; is 'host' de naam die de provider noemt?"),
            row(
                    "(\\S+) shows a certificate for which no known authority vouches \\(see tls\\.ca-file\\)",
                    "voor het certificaat van $1 staat geen bekende instantie in (zie tls.ca-file)"),
            row(
                    "(\\S+) offers no STARTTLS, and without TLS nothing is told to it",
                    "$1 biedt geen STARTTLS aan, en zonder TLS vertellen we hem niets"),
            row(
                    "(\\S+) expects encryption to be switched on after connecting, on this port: 'security: starttls', or"
                            + " another port",
                    "$1 wil op deze poort pas na het verbinden versleuteling: 'security: starttls', of een andere poort"),
            row("(\\S+) could not agree on TLS with us", "$1 en Erbij werden het niet eens over TLS"),
            row("the server said (.+)", "de server zei $1"),
            row(
                    "the server cannot carry an address with letters beyond ASCII \\(SMTPUTF8\\)",
                    "de server kan geen adres aan met letters buiten ASCII (SMTPUTF8)"),
            row("our own bug: (.+)", "een fout in Erbij zelf: $1"),
            row("no Sent folder was found at (\\S+)", "op $1 is geen map met verzonden mail gevonden"),
            row(
                    "the Sent folder at (\\S+) cannot be searched",
                    "in de map met verzonden mail op $1 kan nu niet gezocht worden"),
            row(
                    "the database was put back from a backup; the mailbox has to be read first",
                    "de database is uit een backup teruggezet; eerst moet de mailbox gelezen worden"),
            row(
                    "the database was put back from a backup and nobody files copies into Sent; 'erbij outbox reconcile' lets"
                            + " you decide what may leave",
                    "de database is uit een backup teruggezet, en er zijn geen kopieën van wat al verstuurd is; met"
                            + " 'erbij outbox reconcile' beslis je wat er weg mag"),
            // why a mail waits
            row("came through a mailing list", "kwam via een mailinglijst"),
            row("in our thread, but under another subject", "in ons gesprek, maar onder een ander onderwerp"),
            row(
                    "the domain it says it is from disowns it \\(dmarc=fail\\)",
                    "het domein waar hij vandaan zegt te komen, ontkent dat (dmarc=fail)"),
            row(
                    "stands in no thread of ours, and your provider cannot tell whether it is from whom it says",
                    "hoort bij geen gesprek van ons, en je provider weet niet of de afzender klopt"),
            row(
                    "has the Message-ID of another mail, but says something else",
                    "heeft het kenmerk van een andere mail, maar zegt iets anders"),
            row("Erbij could not read this mail", "Erbij kon deze mail niet lezen"),
            row(
                    "reported our mail as unwanted; they get no more",
                    "meldde onze mail als spam en krijgt geen mail meer"),
            row(
                    "reported our mail as unwanted, but anybody who got it could say so; mail to that address is paused",
                    "meldde onze mail als spam, maar iedereen die hem kreeg kan dat zeggen; we mailen zolang niet naar dat"
                            + " adres"),
            row("could not be delivered: (.+)", "kon niet bezorgd worden: $1"),
            row("the mailbox is full \\((.+)\\)", "de mailbox is vol ($1)"),
            row("taken back by you", "door jou teruggedraaid"),
            row(
                    "left the list, but the goodbye could not be written: (.+)",
                    "is van de lijst, maar de bevestiging kon niet geschreven worden: $1"),
            row("left the list, but still counts as coming", "is van de lijst, maar telt nog mee als komend"),
            row(
                    "the answer is recorded, but its confirmation could not be written: (.+)",
                    "het antwoord is genoteerd, maar de bevestiging kon niet geschreven worden: $1"),
            row(
                    "asks for no more mail, but anybody could have written this; mail to that address is paused",
                    "wil geen mail meer, maar iedereen kan dit geschreven hebben; we mailen zolang niet naar dat adres"),
            row(
                    "asks for no more mail, but the domain it says it is from disowns it \\(dmarc=fail\\); mail to that address"
                            + " is paused",
                    "wil geen mail meer, maar het domein waar hij vandaan zegt te komen, ontkent dat (dmarc=fail); we mailen"
                            + " zolang niet naar dat adres"),
            row("asks for no more mail, and (.+)", "wil geen mail meer, en: $1"),
            row("it does not have exactly one sender", "heeft niet precies één afzender"),
            row("a calendar reply for somebody else", "een agenda-antwoord voor iemand anders"),
            row("written from an address that was not invited", "geschreven vanaf een adres dat niet is uitgenodigd"),
            row("an invitee writes in the thread of another", "een genodigde schrijft in het gesprek van een ander"),
            row("uses the token of somebody else", "gebruikt het kenmerk van iemand anders"),
            row("is invited to several open events", "is voor meer dan één evenement uitgenodigd"),
            row("was not invited; writes about (.+)", "is niet uitgenodigd; schrijft over $1"),
            row("was not invited", "is niet uitgenodigd"),
            row("answered the old date", "antwoordde op de oude datum"),
            row("written outside the conversation", "geschreven buiten het gesprek om"),
            row("came after the deadline", "kwam na de laatste dag"),
            row(
                    "whom they bring may be invited as well, and then counts on their own",
                    "wie ze meebrengen is misschien zelf uitgenodigd, en telt dan apart"),
            row("says yes after the location was announced", "zegt ja nu de locatie al bekend is"),
            row(
                    "an older mail that arrived late says something else",
                    "een oudere mail die laat aankwam, zegt iets anders"),
            row("does not come, and may want to stay involved", "komt niet, en wil misschien betrokken blijven"),
            row("says nothing about coming", "zegt niets over komen"),
            row("not sure enough what is meant", "niet zeker genoeg wat bedoeld is"),
            row("speaks of another day than that of the event", "gaat over een andere dag dan die van het evenement"),
            row(
                    "may want no more mail; mail to that address is paused meanwhile",
                    "wil misschien geen mail meer; we mailen zolang niet naar dat adres"),
            row(
                    "may want no more mail, but anybody could have written this; mail to that address is paused meanwhile",
                    "wil misschien geen mail meer, maar iedereen kan dit geschreven hebben; we mailen zolang niet naar dat adres"),
            row("may want no more mail, and (.+)", "wil misschien geen mail meer, en: $1"),
            row("may want no more mail", "wil misschien geen mail meer"),
            row("the words say different things about coming", "de woorden spreken elkaar tegen"),
            row(
                    "the calendar button and the words say different things",
                    "de knop in de agenda en de woorden spreken elkaar tegen"),
            row(
                    "the words beside the calendar button may say something else",
                    "de woorden bij de knop in de agenda zeggen misschien iets anders"),
            row("proposes another time", "stelt een andere tijd voor"),
            row(
                    "the calendar answers an entry that is not ours",
                    "de agenda antwoordt op een afspraak die niet van ons is"),
            row("reacted with an emoji, and wrote no words", "reageerde met een emoji, en schreef niets"),
            row("wants a mail of theirs back", "wil een eigen mail terug"),
            row(
                    "perhaps an automatic reply, by its words",
                    "misschien een automatisch antwoord, naar de woorden te oordelen"),
            row(
                    "a calendar reply to an event they are not invited to",
                    "een antwoord uit de agenda op een bijeenkomst waarvoor dit adres niet is uitgenodigd"),
            row("the calendar answers one of a series", "de agenda antwoordt op één uit een reeks"),
            row("the calendar answers differ", "de antwoorden uit de agenda verschillen"),
            row("passes the invitation on to somebody else", "geeft de uitnodiging door aan iemand anders"),
            row("the calendar says something we do not know", "de agenda zegt iets wat we niet kennen"),
            row("wrote no words of their own", "schreef zelf niets"),
            row("(.+); do they mean (\\S+)\\? It is settled for that", "$1; bedoelen ze $2? Dan telt het daarvoor"),
            row(
                    "(.+); do they mean (\\S+)\\? Settle it for that with (--admit \\S+)",
                    "$1; bedoelen ze $2? Dat kan met $3"),
            // texts
            row("(.+?); (\\S+ of \\S+: .+)", "$1; $2"),
            row("a text that cannot be used", "een tekst die niet te gebruiken is"),
            row("(.+), line (\\d+): (.+)", "$1, regel $2: $3"),
            row("(.+), line (\\d+)", "$1, regel $2"),
            row("(.+\\.md): (.+)", "$1: $2"),
            row(
                    "cannot fill in '(.+)'; see docs/templates\\.md for what there is, or put <#if …\\?\\?> around what may be"
                            + " absent",
                    "er is niets om bij '$1' in te vullen; in docs/templates.md staat wat er is, en om wat er soms niet is,"
                            + " hoort <#if …??>"),
            row("(.+); mend that line", "$1; verbeter die regel"),
            row(
                    "(.+); take it out, texts are filled in with the names of docs/templates\\.md only",
                    "$1; haal het weg, alleen de namen uit docs/templates.md worden ingevuld"),
            row(
                    "it calls itself without end; take the macro or function out",
                    "de tekst roept zichzelf eindeloos aan; haal de macro of functie weg"),
            row(
                    "only 'Subject:' may stand above the empty line; put an empty line before the text",
                    "boven de lege regel mag alleen 'Subject:' staan; zet een lege regel voor de tekst"),
            row(
                    "the subject is missing; begin with 'Subject: …' and an empty line",
                    "het onderwerp ontbreekt; begin met 'Subject: …' en een lege regel"),
            row(
                    "cannot be read; it must be a UTF-8 text file we may open",
                    "niet te lezen; het moet een tekstbestand in UTF-8 zijn dat Erbij mag openen"),
            row("there is no such text; write the file", "die tekst is er niet; maak het bestand"));

    private DutchReasons() {}

    /** Before the others those that name one of the mails, of an event. */
    private static List<Row> rows(Row... others) {
        Spoken dutch = new Spoken(Language.NL, 0);
        Stream<Row> mails = Stream.of(MailKind.values())
                .map(kind ->
                        row("(?!.+; \\S+ of )" + kind.word() + " of (\\S+): (.+)", dutch.kind(kind) + " voor $1: $2"));
        return Stream.concat(mails, Stream.of(others)).toList();
    }

    private static Row row(String english, String dutch) {
        return new Row(Pattern.compile(english, Pattern.DOTALL), dutch);
    }

    static String of(String reason) {
        return ROWS.stream().flatMap(row -> row.of(reason).stream()).findFirst().orElse(reason);
    }
}
