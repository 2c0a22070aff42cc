package org.opennfx.datastore.store;

/** Is told of every change of running, in order, on the thread of the commit and before its reply; must not block. */
@FunctionalInterface
public interface CommitListener {
    void committed(Committed commit);
}
