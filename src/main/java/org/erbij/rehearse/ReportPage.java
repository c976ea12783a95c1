package org.erbij.rehearse;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erbij.domain.people.Language;

/** A report as one page that needs nothing else: no script, no font, no picture, nothing loaded from anywhere. */
public final class ReportPage {
    /** By which a page of ours is known again, before another takes its place. */
    public static final String MARK = "<meta name=\"generator\" content=\"erbij rehearse\">";

    private static final String PAGE = "rehearsal.ftlh";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.UK);

    private final Report report;
    private final ZoneId zone;
    private int mails;

    private ReportPage(Report report) {
        this.report = report;
        this.zone = report.event().facts().zone();
    }

    /** The page, as text in UTF-8. */
    public static String of(Report report) {
        return new ReportPage(report).rendered();
    }

    private String rendered() {
        Configuration how = new Configuration(Configuration.VERSION_2_3_34);
        how.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        how.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        how.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        how.setLogTemplateExceptions(false);
        how.setNumberFormat("c");
        how.setOutputFormat(HTMLOutputFormat.INSTANCE);
        try (InputStream in = ReportPage.class.getResourceAsStream(PAGE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + PAGE);
            }
            StringWriter out = new StringWriter();
            new Template(PAGE, new InputStreamReader(in, StandardCharsets.UTF_8), how).process(values(), out);
            return out.toString();
        } catch (TemplateException ours) {
            throw new IllegalStateException("the page of a rehearsal cannot be written", ours);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("title", title());
        values.put("starts", MOMENT.format(report.event().facts().startsAt()));
        values.put("zone", zone.getId());
        values.put("players", report.players().number());
        values.put("ofTheList", report.players().ofTheList());
        values.put("madeUp", report.players().madeUp());
        values.put("ending", ending());
        values.put("deviations", report.deviations());
        values.put("story", story(report.story()));
        List<Map<String, Object>> whatIfs = new ArrayList<>();
        for (Report.WhatIf whatIf : report.whatIfs()) {
            whatIfs.add(Map.of(
                    "title", whatIf.title(), "consequences", whatIf.consequences(), "story", story(whatIf.story())));
        }
        values.put("whatIfs", whatIfs);
        return values;
    }

    private String title() {
        Language first = report.event().facts().languages().get(0);
        return report.event().facts().title().in(first);
    }

    private Map<String, Object> ending() {
        Narrator.Ending end = report.ending();
        return Map.of(
                "coming", end.coming(),
                "guests", end.guests(),
                "involved", end.involved(),
                "no", end.no(),
                "silent", end.silent(),
                "waiting", end.waiting(),
                "stayAway", end.knowsAndStaysAway(),
                "sent", end.mailsSent());
    }

    private List<Map<String, Object>> story(List<Happening> happenings) {
        return happenings.stream()
                .map(happening -> happening.match(this::wrote, this::mailed, this::did))
                .toList();
    }

    private Map<String, Object> wrote(Happening.Wrote wrote) {
        Map<String, Object> row = new HashMap<>();
        row.put("at", moment(wrote.at()));
        row.put("who", wrote.firstName());
        row.put("words", wrote.words());
        row.put("machine", Told.machine(wrote.outcome()));
        row.put("outcome", Told.outcome(wrote.outcome()));
        row.put("guests", wrote.aftermath().guests());
        row.put("asked", wrote.aftermath().asked());
        row.put("location", wrote.aftermath().locationSent());
        return row;
    }

    private Map<String, Object> did(Happening.Did did) {
        return Map.of("at", moment(did.at()), "did", did.what());
    }

    private Map<String, Object> mailed(Happening.Mailed mailed) {
        Map<String, Object> row = new HashMap<>();
        row.put("at", moment(mailed.at()));
        row.put("kind", Told.kind(mailed.kind()));
        row.put("people", mailed.firstNames());
        List<Map<String, Object>> samples = new ArrayList<>();
        for (Happening.Sample sample : mailed.samples()) {
            mails++;
            samples.add(Map.of(
                    "number", mails,
                    "to", sample.firstName(),
                    "played", sample.played(),
                    "languages", Told.languages(sample.languages()),
                    "subject", sample.subject(),
                    "text", sample.text(),
                    "html", sample.html(),
                    "calendar", sample.calendar()));
        }
        row.put("samples", samples);
        return row;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(zone));
    }
}
