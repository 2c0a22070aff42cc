package org.opennfx.datastore.schema;

/** The YANG modules cannot be loaded; the message says which, where and why. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SchemaException(String message, Throwable cause) {
        super(message, cause);
    }
}
