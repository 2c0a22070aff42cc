package org.opennfx.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.StartConfiguration;

/** Servers of the device in a directory; its users root and reader, who may only read, have the password {@code secret1}. */
final class FilesServer {
    private FilesServer() {}

    /** @param keys of hosts, which take long to make */
    static NfxServer start(Path directory, Path keys) throws IOException {
        var place = Files.createDirectories(state(directory).resolve("ssh"));
        try (var all = Files.list(keys)) {
            for (var key : all.toList()) {
                Files.copy(key, place.resolve(key.getFileName()));
            }
        }
        return start(options(directory).device(DeviceOptions.Nfx.DEFAULT.withLoad(new Users())));
    }

    private record Users() implements StartConfiguration {
        private static final String PASSWORD = "<plain-text-password-value>secret1</plain-text-password-value>";

        @Override
        public String name() {
            return "users";
        }

        @Override
        public List<EditNode> edit(Schema schema) throws IOException {
            var document = "<configuration xmlns=\"urn:opennfx:nfx\"><system><root-authentication>" + PASSWORD
                    + "</root-authentication><login><user><name>reader</name><class>read-only</class><authentication>" + PASSWORD
                    + "</authentication></user><user><name>blind</name><class>no-logs</class><authentication>" + PASSWORD
                    + "</authentication></user><class><name>no-logs</name><permissions>all</permissions>"
                    + "<deny-commands>show log</deny-commands></class></login></system></configuration>";
            try {
                var in = Xml.reader(new ByteArrayInputStream(document.getBytes(UTF_8)));
                in.nextTag();
                return List.of(new XmlReader(schema, XmlReader.Content.CONFIGURATION).element(in, schema.root()));
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }

    static NfxServer startAgain(Path directory) throws IOException {
        return start(options(directory));
    }

    private static NfxServer start(ServerOptions options) throws IOException {
        return NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    private static ServerOptions options(Path directory) {
        return ServerOptions.in(state(directory)).netconfPort(0);
    }

    private static Path state(Path directory) {
        return directory.resolve("state");
    }

    static Path images(Path directory) {
        return state(directory).resolve("images");
    }

    static Path logs(Path directory) throws IOException {
        return Files.createDirectories(state(directory).resolve("log"));
    }
}
