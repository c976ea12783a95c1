package org.erbij.step.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name to greet somebody with, when their display name surely holds one. "Hallo," alone offends nobody; "Hallo Bakkerij"
 * or "Hallo Anne" to Anne and Bram does.
 */
public final class FirstName {
    /** A capital and small letters, perhaps twice: Anne, Jan-Willem, D'Arcy, IJsbrand. */
    private static final Pattern NAME =
            Pattern.compile("(?:IJ|\\p{Lu})\\p{M}*[\\p{Ll}\\p{M}]*(?:['’-]\\p{L}[\\p{Ll}\\p{M}]+)*");

    /** What joins two people, or says that a name holds more than one thing. */
    private static final Pattern SEVERAL = Pattern.compile("(?iu)[&+/|@\\d]|\\b(?:en|and|und|et|via|c/o|namens)\\b");

    /** Who answers to one of these is no single person, or not called by it. */
    private static final Set<String> NO_NAMES = words("""
            aan action actie activist activists admin administratie advies afdeling alliance alliantie amnesty bakkerij bar beheer bestuur bibliotheek boekhandel buro bureau buurt
            buurthuis bv café cafe campagne campaign centrum climate club coalitie coalition code collectief collective college comité commissie company contact coöperatie council crew
            dag de den desk dhr dorpshuis dr drs een events extinction feministen for fridays future fam familie family fonds foundation garage gemeente genootschap greenpeace
            groep group heer hello help helpdesk het hotel huis huisarts info ing initiatief initiative international internationaal ir jongeren kantoor kerk klant klas koor lid mail
            mailer marketing media meneer mevr mevrouw mr mrs ms museum mw nederland nerds netherlands network netwerk nieuwsbrief news newsletter no-reply
            noreply office ouders partij parochie penningmeester planning postbus praktijk privé prof project queer queers radio rebellion receptie
            redactie restaurant sales school secretariaat secretaris service shop sir society solidariteit solidarity st stg
            stichting students studenten studio support team tech technologie the theater uitgeverij union unite united universiteit vakbond van vereniging ver voorzitter vrienden vrijwilligers webmaster
            werkgroep winkel youth
            """);

    /** What somebody is to another, in whose address book they stand so; a family may be called Baas or Neef. */
    private static final Set<String> TO_ANOTHER = words("""
            baas boss broer broertje buren buur buurman buurmeisje buurvrouw collega dad daddy dokter grandma grandpa
            huisbaas husband juf liefje lieverd ma mam mama mamma man meester moeder mom mum mummy neef nicht oma oom opa
            pa pap papa pappa schat schatje schoonmoeder schoonvader tandarts tante vader vriend vriendin vrouw wife zus
            zusje
            """);

    /** What a word ends in that names a group or an office: Buurtvereniging, Ledenadministratie, Wijkraad. */
    private static final Set<String> ENDINGS = words("""
            administratie afdeling alliantie bakkerij bestuur beweging bibliotheek boekhandel bond bureau café cafe
            centrum club collectief comité commissie coöperatie corporatie federatie fonds gemeente genootschap groep huis
            kantoor kerk koor makerij museum netwerk organisatie partij platform praktijk project raad redactie restaurant
            school secretariaat stichting studio team theater universiteit vereniging werkplaats winkel
            """);

    /** End so all the same. */
    private static final Set<String> NAMES = words("coenraad conraad koenraad meinraad");

    /** So long a one ends no family name; Veldhuis and Ouwerkerk are. */
    private static final int NO_FAMILY_NAME = 8;

    /** The commonest family names that are no first names: some put theirs first, or have no other on their mail. */
    private static final Set<String> FAMILY_NAMES = words("""
            bakker bakkers bosman brouwer dekker dijkstra evers gerritsen groen hendriks hermans hoekstra huisman jacobs
            jansen jansens janssen janssens jonker koster kuiper kuipers maas martens meijer meyer mulder pietersen postma
            prins schouten smit smits timmermans verbeek verhoeven vermeulen visser willems wolters
            """);

    /** Stands inside many a Dutch name. */
    private static final Set<String> PARTICLES = Set.of("de", "den", "het", "van", "ver");

    private FirstName() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    public static Optional<String> of(String displayName) {
        String name =
                Clean.line(displayName).replaceAll("^[\"'“”]+|[\"'“”]+$", "").strip();
        if (name.isEmpty() || SEVERAL.matcher(name).find()) {
            return Optional.empty();
        }
        int comma = name.indexOf(',');
        String[] words = (comma < 0 ? name : name.substring(comma + 1)).strip().split(" ");
        String first = words[0];
        return isOneName(first) && noneIsNoName(words) ? Optional.of(first) : Optional.empty();
    }

    private static boolean isOneName(String word) {
        return word.length() > 1 && word.length() <= 30 && NAME.matcher(word).matches();
    }

    /** Somebody may be called Van der Berg, but not before a first name; "Anne Bakkerij" is a shop's name as likely. */
    private static boolean noneIsNoName(String[] words) {
        String first = words[0].toLowerCase(Locale.ROOT);
        if (NO_NAMES.contains(first)
                || TO_ANOTHER.contains(first)
                || FAMILY_NAMES.contains(first)
                || isOfAGroup(first, 1)) {
            return false;
        }
        for (String written : words) {
            String word = written.toLowerCase(Locale.ROOT).replaceAll("[.,]$", "");
            boolean belongsToNames = PARTICLES.contains(word);
            if (!belongsToNames && (NO_NAMES.contains(word) || isOfAGroup(word, NO_FAMILY_NAME))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfAGroup(String word, int atLeast) {
        return !NAMES.contains(word)
                && ENDINGS.stream().anyMatch(ending -> ending.length() >= atLeast && word.endsWith(ending));
    }
}
