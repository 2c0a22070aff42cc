package org.opennfx.server.restconf;

import java.util.List;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.http.HttpAnswer;
import org.opennfx.server.http.HttpFailures;
import org.opennfx.server.http.HttpRequest;

/** Says it by the errors of RESTCONF (RFC 8040 7.1), whatever it is about. */
public record RestconfFailures(Schema schema) implements HttpFailures {
    @Override
    public HttpAnswer answer(int status, String message, HttpRequest.Headers headers) {
        var encoding = MediaTypes.accepted(headers.find("Accept"), Encoding.JSON).orElse(Encoding.JSON);
        var errors = List.of(RpcError.protocol(tag(status), message));
        return HttpAnswer.of(status).body(encoding.mediaType(), new ErrorBody(schema, errors).in(encoding));
    }

    /** The other way round than the table of RFC 8040 7. */
    private static ErrorTag tag(int status) {
        return switch (status) {
            case 400 -> ErrorTag.MALFORMED_MESSAGE;
            case 401, 403 -> ErrorTag.ACCESS_DENIED;
            case 404, 405, 406, 415 -> ErrorTag.INVALID_VALUE;
            case 408, 413, 414, 431 -> ErrorTag.TOO_BIG;
            case 429, 503 -> ErrorTag.RESOURCE_DENIED;
            default -> ErrorTag.OPERATION_FAILED;
        };
    }
}
