package org.opennfx.backends.ovs;

/** The database has taken a change that the switch daemon did not carry out in time. */
final class NotAppliedException extends Exception {
    private static final long serialVersionUID = 1;

    NotAppliedException(String message) {
        super(message);
    }
}
