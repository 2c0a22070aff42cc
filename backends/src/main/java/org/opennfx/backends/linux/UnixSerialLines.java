package org.opennfx.backends.linux;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.function.Function;
import org.opennfx.backends.host.SerialLine;
import org.opennfx.backends.host.SerialLines;
import org.opennfx.datastore.host.HostException;

/**
 * Serial ports of guests that are unix sockets on this machine.
 *
 * @param sockets where that of a domain is
 */
public record UnixSerialLines(Function<String, Path> sockets) implements SerialLines {
    @Override
    public SerialLine open(String domain) throws HostException {
        var socket = sockets.apply(domain);
        try {
            return new Line(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
        } catch (IOException e) {
            throw new HostException("console", socket.toString(), e.getMessage(), e);
        }
    }

    private record Line(SocketChannel channel) implements SerialLine {
        @Override
        public int read(byte[] buffer) throws IOException {
            return channel.read(ByteBuffer.wrap(buffer));
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
