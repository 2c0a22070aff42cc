package org.opennfx.datastore.host;

/**
 * The host refused or could not be reached. Carries the host's own words, for they are what an operator can search for.
 */
public final class HostException extends Exception {
    private static final long serialVersionUID = 1;

    private final String subsystem;
    private final String object;
    private final String words;

    /**
     * @param subsystem whom we asked, such as {@code libvirt}
     * @param object what it was about, such as {@code domain vsrx1}
     * @param words the answer as it came, without a secret
     */
    public HostException(String subsystem, String object, String words) {
        super(message(subsystem, object, words));
        this.subsystem = subsystem;
        this.object = object;
        this.words = words;
    }

    /** As {@link #HostException(String, String, String)}, keeping the failure below for the log. */
    public HostException(String subsystem, String object, String words, Throwable cause) {
        super(message(subsystem, object, words), cause);
        this.subsystem = subsystem;
        this.object = object;
        this.words = words;
    }

    public String subsystem() {
        return subsystem;
    }

    public String object() {
        return object;
    }

    public String words() {
        return words;
    }

    private static String message(String subsystem, String object, String words) {
        return subsystem + ": " + object + ": " + words;
    }
}
