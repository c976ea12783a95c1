package org.erbij.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.erbij.cli.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the log to a file of the organizer's alone, thirty days and 50 MB at most. */
final class Logging implements AutoCloseable {
    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss} %-5level %masked%n%nopex";

    private final RollingFileAppender<ILoggingEvent> appender;
    private final ch.qos.logback.classic.Logger root;
    private final Level before;
    private final Path file;

    private Logging(RollingFileAppender<ILoggingEvent> appender, ch.qos.logback.classic.Logger root, Path file) {
        this.appender = appender;
        this.root = root;
        this.file = file;
        this.before = root.getLevel();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
    }

    static Logging toFile(Path data) {
        Path folder = data.resolve("log");
        Path file = folder.resolve("erbij.log");
        makePrivate(folder, file);
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setFile(file.toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder + "/erbij-%d{yyyy-MM-dd}.%i.log");
        policy.setMaxFileSize(FileSize.valueOf("5MB"));
        policy.setMaxHistory(30);
        policy.setTotalSizeCap(FileSize.valueOf("50MB"));
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        return new Logging(appender, context.getLogger(Logger.ROOT_LOGGER_NAME), file);
    }

    private static void makePrivate(Path folder, Path file) {
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                Files.createFile(file);
            }
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException refused) {
            throw Refusal.settings(
                    "The log file " + file + " cannot be written.",
                    "Nothing was read and nothing was sent.",
                    "It must belong to whoever runs Erbij; is the disk full?");
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(appender);
        appender.stop();
    }
}
