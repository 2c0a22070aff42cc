package org.opennfx.datastore.host;

/**
 * Something on the host that is not as running says, though nobody has committed anything: somebody or something else has
 * changed it.
 *
 * @param object in the words of the host: {@code domain vsrx}
 * @param observed what it is, for a reader
 * @param desired what running makes of it
 */
public record Drift(String object, String observed, String desired) {
    /** In the place of an object that is not there, or should not be. */
    public static final String ABSENT = "absent";

    /** For the log. */
    @Override
    public String toString() {
        return object + " was " + observed + ", not " + desired;
    }
}
