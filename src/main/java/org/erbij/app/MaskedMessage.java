package org.erbij.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.regex.Pattern;

/** The second line of defence: an address that got into a log line all the same loses its local part. Of an exception only its type is told. */
public final class MaskedMessage extends ClassicConverter {
    private static final Pattern ADDRESS = Pattern.compile("(?:\"[^\"]*+\"|[^\\s<>@]++)@(?=[\\p{L}\\p{N}\\[])");

    @Override
    public String convert(ILoggingEvent event) {
        String message = ADDRESS.matcher(event.getFormattedMessage()).replaceAll("…@");
        IThrowableProxy thrown = event.getThrowableProxy();
        if (thrown == null) {
            return message;
        }
        String where = thrown.getStackTraceElementProxyArray().length == 0
                ? ""
                : " " + thrown.getStackTraceElementProxyArray()[0].getSTEAsString();
        return message + " [" + thrown.getClassName() + where + "]";
    }
}
