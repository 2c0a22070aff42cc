package org.opennfx.datastore.journal;

/** Whether a commit stays. */
public enum Finality {
    /** It stays, and so do the tentative ones before it. */
    FINAL,
    /** It is part of a confirmed commit (RFC 6241 8.4), and is undone at the next start unless a final one follows. */
    TENTATIVE
}
