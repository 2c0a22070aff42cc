package org.opennfx.tools;

import java.util.Optional;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.error.RpcError;

/**
 * Something wrong with a document.
 *
 * @param location of the node, or of the nearest one around it that the document has
 */
record Finding(Severity severity, Location location, RpcError error) {
    enum Severity {
        ERROR,
        /** The device would say it and go on. */
        WARNING;

        @Override
        public String toString() {
            return this == ERROR ? "error" : "warning";
        }
    }

    static Finding error(Location location, RpcError error) {
        return new Finding(Severity.ERROR, location, error);
    }

    static Finding warning(Location location, RpcError error) {
        return new Finding(Severity.WARNING, location, error);
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The error-app-tag, which says more than the error-tag where there is one. */
    String rule() {
        return error.appTag().orElse(error.tag().toString());
    }

    /** The error-tag and the error-app-tag. */
    String tags() {
        return error.tag() + error.appTag().map(tag -> "/" + tag).orElse("");
    }

    Optional<String> path() {
        return error.path().map(Object::toString);
    }

    /** {@code file:line:column: error: message [tag] (path)}, as compilers write it. */
    String line(String file) {
        var place = location.line() == 0 ? file : file + ":" + location.line() + ":" + location.column();
        return place + ": " + severity + ": " + error.message() + " [" + tags() + "]"
                + path().map(path -> " (" + path + ")").orElse("");
    }
}
