package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.RpcError;

/** What was running when the server ended is not valid any more, under the schema of now. Nothing was changed. */
public final class InvalidStateException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<RpcError> errors;

    InvalidStateException(String where, List<RpcError> errors) {
        super("the configuration in " + where + " is not valid:\n"
                + errors.stream().map(RpcError::toString).collect(Collectors.joining("\n"))
                + "\nStart with the version that wrote it and correct it there, or move the state away to start without"
                + " a configuration.");
        this.errors = List.copyOf(errors);
    }

    public List<RpcError> errors() {
        return errors;
    }
}
