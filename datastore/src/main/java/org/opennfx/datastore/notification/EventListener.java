package org.opennfx.datastore.notification;

/** Is told of events, in order, on one thread for all listeners; must not block. */
@FunctionalInterface
public interface EventListener {
    void happened(LoggedEvent event);
}
