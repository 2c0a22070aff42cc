package org.opennfx.tools;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.opennfx.datastore.text.Printable;

/**
 * A line of the log, {@code 08:15:00.123 INFO  [main] what happened}, and below it what was thrown; what clients have sent
 * forges no line, and does nothing to a terminal. A pattern would say it
 * shorter, but takes longer to be understood at a start than all else of the log.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final int LONGEST_LEVEL = 5;

    private final DateTimeFormatter time;

    private LogLine(String time) {
        this.time = DateTimeFormatter.ofPattern(time).withZone(ZoneId.systemDefault());
    }

    static LogLine timed() {
        return new LogLine("HH:mm:ss.SSS ");
    }

    /** With the date before it. */
    static LogLine dated() {
        return new LogLine("yyyy-MM-dd HH:mm:ss.SSS ");
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var level = event.getLevel().toString();
        var line = new StringBuilder(time.format(event.getInstant()))
                .append(level)
                .repeat(' ', LONGEST_LEVEL - level.length())
                .append(" [").append(Printable.line(event.getThreadName())).append("] ")
                .append(Printable.line(event.getFormattedMessage()))
                .append(System.lineSeparator());
        if (event.getThrowableProxy() != null) {
            line.append(Printable.text(ThrowableProxyUtil.asString(event.getThrowableProxy())));
        }
        return line.toString();
    }
}
