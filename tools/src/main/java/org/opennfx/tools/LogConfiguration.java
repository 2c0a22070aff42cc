package org.opennfx.tools;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * The log of the device server: standard error, the product's own lines from INFO on, those of libraries from WARN on.
 *
 * <p>In code and not in XML, because logback's XML configuration costs a noticeable part of the start. A file named by
 * {@code -Dlogback.configurationFile} takes its place.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(context));
        context.getLogger("org.opennfx").setLevel(Level.INFO);
        // its warnings of a wrong module are stack traces; what is wrong it throws, and of more than one thing it tells at ERROR
        context.getLogger("org.opendaylight.yangtools.yang.parser").setLevel(Level.ERROR);
        // what keeps a client from its server it throws too
        context.getLogger("org.apache.sshd.client").setLevel(Level.ERROR);
        // a port that it cannot have it throws as well
        context.getLogger("org.apache.sshd.common.io.nio2.Nio2Acceptor").setLevel(Level.OFF);
        // its warnings are stack traces, of what clients do: any of them could fill the log
        context.getLogger("io.helidon.webserver").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        LogLine layout = LogLine.timed();
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setTarget(ConsoleTarget.SystemErr.getName());
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
