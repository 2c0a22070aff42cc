package org.opennfx.datastore.codec;

/** What stands behind a command for statements. */
public enum StatementKind {
    /** What is to be, as behind {@code set}. */
    CONTENT,
    /** A node that is there, as behind {@code delete} and {@code show}. */
    NODE,
    /** A container or entry, which need not be there, as behind {@code edit}. */
    LEVEL,
    /** A node, and a text about it, as behind {@code annotate}. */
    COMMENT,
    /** An entry or value, {@code to}, and what it is to be named, as behind {@code rename} and {@code copy}. */
    TO,
    /** An entry or value, {@code before} or {@code after}, and another one, as behind {@code insert}. */
    BESIDE
}
