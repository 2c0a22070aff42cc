package org.opennfx.datastore.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;

/**
 * What is wrong, where, and what to do (RFC 6241 4.3). It is made where the cause is known, and mapped to XML, JSON and
 * CLI text in one place each. What is no error but to be known has the same form; whoever gives it says that it is a warning.
 *
 * @param path the node that the error is about; empty where there is none
 * @param message for a person, without a full stop; never holds a secret
 */
public record RpcError(
        ErrorType type,
        ErrorTag tag,
        Optional<String> appTag,
        Optional<InstancePath> path,
        String message,
        List<ErrorInfo> info) {
    /** The app-tag of an error that the host is the cause of, not what it was asked for. */
    public static final String HOST_FAILED = "host-failed";

    public RpcError {
        info = List.copyOf(info);
    }

    /** An error about the content of a datastore or the state of the device. */
    public static RpcError application(ErrorTag tag, String message) {
        return of(ErrorType.APPLICATION, tag, message);
    }

    /** An error in how an operation was asked for. */
    public static RpcError protocol(ErrorTag tag, String message) {
        return of(ErrorType.PROTOCOL, tag, message);
    }

    /** An error in the rpc layer: the message itself, not the operation in it. */
    public static RpcError rpc(ErrorTag tag, String message) {
        return of(ErrorType.RPC, tag, message);
    }

    private static RpcError of(ErrorType type, ErrorTag tag, String message) {
        return new RpcError(type, tag, Optional.empty(), Optional.empty(), message, List.of());
    }

    public RpcError at(InstancePath where) {
        return new RpcError(type, tag, appTag, Optional.of(where), message, info);
    }

    public RpcError message(String other) {
        return new RpcError(type, tag, appTag, path, other, info);
    }

    public RpcError tag(ErrorTag other) {
        return new RpcError(type, other, appTag, path, message, info);
    }

    public RpcError appTag(String value) {
        return new RpcError(type, tag, Optional.of(value), path, message, info);
    }

    public RpcError with(ErrorInfo element) {
        var all = new ArrayList<>(info);
        all.add(element);
        return new RpcError(type, tag, appTag, path, message, all);
    }

    public RpcException asException() {
        return new RpcException(this);
    }

    /** For logs and the CLI: {@code message (path)}. */
    @Override
    public String toString() {
        return path.map(where -> message + " (" + where + ")").orElse(message);
    }
}
