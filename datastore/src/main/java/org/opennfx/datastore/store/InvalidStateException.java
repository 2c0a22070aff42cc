package org.opennfx.datastore.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.datastore.error.RpcError;

/** What was running when the server ended, or is to be at its first start, is not valid. Nothing was changed. */
public final class InvalidStateException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient List<RpcError> errors;

    private InvalidStateException(String what, List<RpcError> errors, String wayOut) {
        super(errors.stream()
                .map(RpcError::toString)
                .collect(Collectors.joining("\n", what + " is not valid:\n", wayOut)));
        this.errors = List.copyOf(errors);
    }

    static InvalidStateException initial(List<RpcError> errors) {
        return new InvalidStateException("the initial configuration", errors, "");
    }

    static InvalidStateException stored(Path directory, List<RpcError> errors) {
        return new InvalidStateException(
                "the configuration in " + directory,
                errors,
                "\nStart with the version that wrote it and correct it there, or move " + directory
                        + " away to start without a configuration.");
    }

    public List<RpcError> errors() {
        return errors;
    }
}
