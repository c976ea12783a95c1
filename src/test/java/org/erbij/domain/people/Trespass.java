package org.erbij.domain.people;

import com.fasterxml.jackson.core.JsonFactory;
import com.icegreen.greenmail.util.ServerSetup;
import com.zaxxer.hikari.HikariConfig;
import freemarker.template.Template;
import jakarta.mail.Message;
import java.time.Instant;
import org.apache.commons.csv.CSVFormat;
import org.apache.james.mime4j.dom.Entity;
import org.commonmark.node.Node;
import org.erbij.domain.event.Event;
import org.erbij.domain.event.Place;
import org.erbij.domain.event.Venue;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jsoup.nodes.Element;
import org.quartz.Job;

/** Everything the domain must not do. */
public final class Trespass {
    Instant clock() {
        return Instant.now();
    }

    Place place(Venue.Sealed sealed) {
        return sealed.keep(place -> place);
    }

    void doors(
            Message jakarta,
            org.eclipse.angus.mail.imap.IMAPFolder angus,
            Entity mime4j,
            Element jsoup,
            biweekly.ICalendar biweekly,
            Template freemarker,
            Node commonmark,
            java.sql.Connection sql) {}

    void moreDoors(
            Jdbi jdbi,
            HikariConfig hikari,
            Flyway flyway,
            org.h2.Driver h2,
            Job quartz,
            ServerSetup greenmail,
            picocli.CommandLine picocli,
            org.snakeyaml.engine.v2.api.Load yaml) {}

    void lastDoors(
            ch.qos.logback.classic.Logger logback,
            CSVFormat csv,
            JsonFactory jackson,
            ezvcard.VCard ezvcard,
            Event event) {}

    void setUp(javax.naming.Context dns, javax.xml.parsers.DocumentBuilder xml) {}
}
