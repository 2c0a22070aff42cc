package org.opennfx.datastore.store;

/** Is told what becomes of running, in order, on the thread that does it and before its reply; must not block. */
@FunctionalInterface
public interface CommitListener {
    /** Running has changed; a roll-back is a commit too. */
    void committed(Committed commit);
}
