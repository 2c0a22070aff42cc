package org.opennfx.server.cli.configuration;

/** Whose candidate is edited. */
enum Access {
    /** That of all, which others edit as well. */
    SHARED,
    /** That of all, while nobody else may. */
    EXCLUSIVE,
    /** One of the user's own. */
    PRIVATE
}
