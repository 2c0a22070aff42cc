package org.opennfx.server.restconf;

import java.io.InputStream;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.operations.Session;

/**
 * A request that is being answered.
 *
 * @param session who asks
 * @param wanted how the client wants data in the answer
 */
record Exchange(HttpRequest request, RequestContent content, Session session, Encoding wanted) {
    Exchange(HttpRequest request, Session session, Encoding wanted) {
        this(request, new RequestContent(request.body()), session, wanted);
    }

    String method() {
        return request.method();
    }

    boolean isHead() {
        return method().equals("HEAD");
    }

    String query() {
        return request.query();
    }

    boolean hasBody() {
        return !content.isEmpty();
    }

    /** @throws Refusal 400 where there is none */
    InputStream body() {
        return content.required();
    }

    /** @throws Refusal 415 where the body is not said to be YANG data */
    Encoding sent() {
        var type = MediaTypes.essence(request.header("Content-Type"));
        return type.flatMap(MediaTypes::encoding).orElseThrow(() -> unsupported(type.orElse("without Content-Type")));
    }

    /** Whether the client takes a list as a whole in XML. */
    boolean takesXmlList() {
        return MediaTypes.acceptsXmlList(request.header("Accept"));
    }

    /** How a body that is a YANG patch is written down; empty where it is none. */
    Optional<Encoding> sentPatch() {
        return MediaTypes.essence(request.header("Content-Type")).flatMap(MediaTypes::patchEncoding);
    }

    private static Refusal unsupported(String type) {
        return new Refusal(
                415,
                RpcError.protocol(
                        ErrorTag.INVALID_VALUE,
                        "a body " + type + " is not understood; send " + Encoding.JSON.mediaType() + " or " + Encoding.XML.mediaType()));
    }
}
