package org.opennfx.backends.libvirt;

import org.libvirt.Connect;
import org.libvirt.ErrorCallback;
import org.libvirt.Library;
import org.libvirt.LibvirtException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread on which libvirt tells what happens, and notices that a connection is gone. There is one for the process, on the
 * thread {@code libvirt-events}: libvirt has no way to end it. It has to run before the first connection is opened.
 */
final class EventLoop {
    private static final Logger LOG = LoggerFactory.getLogger(EventLoop.class);

    /** libvirt writes to standard error what nobody takes; errors come as exceptions as well. */
    private static final ErrorCallback SILENT = new ErrorCallback();

    private static boolean started;

    private EventLoop() {}

    static synchronized void start() throws LibvirtException {
        if (!started) {
            Connect.setErrorCallback(SILENT);
            Library.initEventLoop();
            Thread.ofPlatform().daemon().name("libvirt-events").start(EventLoop::run);
            started = true;
        }
    }

    private static void run() {
        while (true) {
            try {
                Library.processEvent();
            } catch (LibvirtException e) {
                LOG.warn("an event of libvirt was lost: {}", e.getMessage());
            } catch (RuntimeException e) {
                // a defect of a listener must not end it for all others
                LOG.error("a listener to libvirt ended in an exception", e);
            }
        }
    }
}
