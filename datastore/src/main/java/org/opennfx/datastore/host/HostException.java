package org.opennfx.datastore.host;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.path.InstancePath;

/**
 * The host refused or could not be reached. Carries the host's own words, for they are what an operator can search for.
 */
public final class HostException extends Exception {
    private static final long serialVersionUID = 1;

    private final String subsystem;
    private final String object;
    private final String words;
    private final transient @Nullable InstancePath node;

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
        this.node = null;
    }

    /** As {@link #HostException(String, String, String)}, keeping the failure below for the log. */
    public HostException(String subsystem, String object, String words, Throwable cause) {
        this(subsystem, object, words, cause, null);
    }

    private HostException(String subsystem, String object, String words, Throwable cause, @Nullable InstancePath node) {
        super(message(subsystem, object, words), cause);
        this.subsystem = subsystem;
        this.object = object;
        this.words = words;
        this.node = node;
    }

    /** The same failure, for who has several nodes of the configuration to carry out and knows which one it is about. */
    public HostException at(InstancePath about) {
        return new HostException(subsystem, object, words, this, about);
    }

    /** The node of the configuration that it is about, where that is known better than by the {@link Step}. */
    public Optional<InstancePath> node() {
        return Optional.ofNullable(node);
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
