package org.opennfx.datastore.store;

/**
 * The token that stands for a confirmed commit which outlives its session (RFC 6241 8.4.5.1). Who knows it may confirm
 * or cancel the commit, so it is in no text that is made of it.
 */
public record PersistId(String token) {
    /**
     * Of a commit that any session may extend, confirm or cancel without a token, as any later commit confirms one on devices of
     * Junos. No document can have it.
     */
    public static final PersistId ANYBODYS = new PersistId("\0");

    @Override
    public String toString() {
        return "a persist-id";
    }
}
