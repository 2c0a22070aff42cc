package org.opennfx.datastore.journal;

import java.io.IOException;

/**
 * The journal holds data that the schema does not allow: it was written under other modules. Nothing is dropped for it.
 */
public final class SchemaMismatchException extends IOException {
    private static final long serialVersionUID = 1;

    SchemaMismatchException(String message) {
        super(message);
    }
}
