package org.opennfx.server.http;

import io.helidon.http.Headers;
import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.http.encoding.ContentEncodingContextConfig;

/**
 * Leaves bodies in the coding in which they were sent, whatever it is: that it is none that is taken, the {@link Dispatcher}
 * says (415), which the web server would call a bad request.
 */
final class SentCodings implements ContentEncodingContext {
    private final ContentEncodingContext none = ContentEncodingContext.create(ContentEncodingContextConfig.builder()
            .contentEncodingsDiscoverServices(false)
            .buildPrototype());

    @Override
    public boolean contentEncodingEnabled() {
        return false;
    }

    @Override
    public boolean contentDecodingEnabled() {
        return true;
    }

    @Override
    public boolean contentEncodingSupported(String coding) {
        return false;
    }

    @Override
    public boolean contentDecodingSupported(String coding) {
        return true;
    }

    @Override
    public ContentEncoder encoder(String coding) {
        return none.encoder(coding);
    }

    @Override
    public ContentDecoder decoder(String coding) {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder(Headers headers) {
        return none.encoder(headers);
    }

    @Override
    public ContentEncodingContextConfig prototype() {
        return none.prototype();
    }
}
