package org.opennfx.backends.ovs;

/** A daemon said no, in the words of the message. Nothing was done. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1;

    RefusedException(String words) {
        super(words);
    }
}
