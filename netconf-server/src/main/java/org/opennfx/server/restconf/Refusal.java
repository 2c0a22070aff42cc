package org.opennfx.server.restconf;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.server.http.BodyRefusedException;

/** Ends a request with a status of its own choice, and errors that say why; nothing has changed. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final transient List<RpcError> errors;
    private final transient Map<String, String> headers;

    private Refusal(int status, List<RpcError> errors, Map<String, String> headers) {
        super(errors.toString(), null, false, false);
        this.status = status;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    Refusal(int status, RpcError error) {
        this(status, List.of(error), Map.of());
    }

    static Refusal of(int status, List<RpcError> errors) {
        return new Refusal(status, errors, Map.of());
    }

    int status() {
        return status;
    }

    List<RpcError> errors() {
        return errors;
    }

    /** Those that the answer has beside the usual ones. */
    Map<String, String> headers() {
        return headers;
    }

    /** The same about a node. */
    Refusal at(InstancePath path) {
        return new Refusal(status, errors.stream().map(error -> error.at(path)).toList(), headers);
    }

    Refusal header(String name, String value) {
        return new Refusal(status, errors, Map.of(name, value));
    }

    /** The client asks for it in a wrong way (RFC 8040 7.1). */
    static Refusal badRequest(String message) {
        return new Refusal(400, RpcError.protocol(ErrorTag.INVALID_VALUE, message));
    }

    /** It is no document, or not a whole one. */
    static Refusal malformed(String message) {
        return new Refusal(400, RpcError.rpc(ErrorTag.MALFORMED_MESSAGE, message));
    }

    /** The body cannot be read to its end, or goes beyond a limit (RFC 9110 15.5.9 and 15.5.14). */
    static Refusal unread(IOException e) {
        return switch (e) {
            case BodyRefusedException refused -> new Refusal(refused.status(), tooBig(String.valueOf(e.getMessage())));
            case StreamConstraintsException limit -> new Refusal(413, tooBig(Json.reason(limit)));
            default -> malformed("the body ended early");
        };
    }

    private static RpcError tooBig(String message) {
        return RpcError.rpc(ErrorTag.TOO_BIG, message);
    }

    /** There is no such resource, or none that the client may know of. */
    static Refusal notFound(RpcError error) {
        return new Refusal(404, error);
    }

    static Refusal notFound(String message) {
        return notFound(RpcError.protocol(ErrorTag.INVALID_VALUE, message));
    }

    /** @param allowed the methods that the resource has */
    static Refusal methodNotAllowed(String method, String allowed) {
        return new Refusal(405, RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, method + " cannot be done here, only " + allowed))
                .header("Allow", allowed);
    }

    /** It does not stand as the client asked for (RFC 9110 13). */
    static Refusal preconditionFailed(String message) {
        return new Refusal(412, RpcError.protocol(ErrorTag.OPERATION_FAILED, message));
    }
}
