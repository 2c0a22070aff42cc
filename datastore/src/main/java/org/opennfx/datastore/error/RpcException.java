package org.opennfx.datastore.error;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Ends an operation with the errors that its reply has to carry, at least one. What the operation was asked to change
 * is as it was before, unless the thrower says otherwise.
 */
public class RpcException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<RpcError> errors;

    public RpcException(RpcError error) {
        this(List.of(error));
    }

    public RpcException(List<RpcError> errors) {
        super(errors.stream().map(RpcError::toString).collect(Collectors.joining("; ")));
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("no error");
        }
        this.errors = List.copyOf(errors);
    }

    /** @throws RpcException with the errors, if there are any */
    public static void throwIfAny(List<RpcError> errors) {
        if (!errors.isEmpty()) {
            throw new RpcException(errors);
        }
    }

    public final List<RpcError> errors() {
        return errors;
    }
}
