package org.opennfx.server.url;

import java.io.IOException;
import java.net.URI;

/** One protocol that files go over. */
interface Transfer {
    byte[] read(URI url) throws IOException, InterruptedException;

    /** @param mediaType of the content, for a protocol that tells it */
    void write(URI url, byte[] content, String mediaType) throws IOException, InterruptedException;

    void delete(URI url) throws IOException, InterruptedException;
}
