package org.opennfx.server.operations;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.view.View;

/**
 * The files that clients name as {@code file:///NAME} (RFC 6241 8.8), all in one directory that they cannot leave: a name
 * has no slashes, and links are not followed. A file has a configuration in a config element.
 */
public final class ConfigFiles {
    /** In bytes. */
    private static final long LARGEST = 64L * 1024 * 1024;

    private static final Pattern PLACE = Pattern.compile("/([A-Za-z0-9_][A-Za-z0-9_.-]{0,99})");
    private static final String OWNER_ONLY = "rwx------";

    private final Path directory;
    private final Schema schema;

    /** @param directory made when the first file is written */
    public ConfigFiles(Path directory, Schema schema) {
        this.directory = directory;
        this.schema = schema;
    }

    /** @throws RpcException invalid-value where there is no such file, or it is no configuration; too-big */
    List<EditNode> read(ConfigSource.File file) {
        var path = path(file);
        try {
            if (Files.size(path) > LARGEST) {
                throw refused(ErrorTag.TOO_BIG, "the file has more than " + LARGEST + " bytes");
            }
            try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                var reader = Xml.reader(in);
                if (reader.nextTag() != XMLStreamConstants.START_ELEMENT
                        || !reader.getLocalName().equals("config")
                        || !XmlNames.NETCONF.equals(reader.getNamespaceURI())) {
                    throw refused(ErrorTag.INVALID_VALUE, "the file has no config element of NETCONF");
                }
                return new XmlReader(schema, XmlReader.Content.EDIT).children(reader, schema.root());
            }
        } catch (NoSuchFileException e) {
            throw refused(ErrorTag.INVALID_VALUE, "there is no such file");
        } catch (XMLStreamException e) {
            throw refused(ErrorTag.INVALID_VALUE, "the file is not well-formed XML");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Replaces a file or makes it; whoever looks sees all of it or nothing. */
    void write(ConfigSource.File file, View content) {
        var path = path(file);
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            var part = Files.createTempFile(directory, ".", ".part");
            try {
                write(part, content);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void write(Path part, View content) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
            var writer = Xml.writer(out);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("", "config", XmlNames.NETCONF);
            writer.writeDefaultNamespace(XmlNames.NETCONF);
            XmlWriter.indented(schema, writer).children(content.root(), content.rendition());
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.flush();
            out.flush();
            channel.force(true);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** @throws RpcException invalid-value where there is no such file */
    void delete(ConfigSource.File file) {
        try {
            Files.delete(path(file));
        } catch (NoSuchFileException e) {
            throw refused(ErrorTag.INVALID_VALUE, "there is no such file");
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Path path(ConfigSource.File file) {
        try {
            var url = new URI(file.url());
            var place = PLACE.matcher(url.getPath() == null ? "" : url.getPath());
            if ("file".equalsIgnoreCase(url.getScheme()) && url.getRawAuthority() == null && place.matches()) {
                return directory.resolve(place.group(1));
            }
        } catch (URISyntaxException _) {
            // the message would repeat the URL, which may have a password in it
        }
        throw refused(ErrorTag.INVALID_VALUE, "a URL is file:///NAME, with a NAME of letters, digits, '.', '-' and '_'");
    }

    private static RpcException refused(ErrorTag tag, String message) {
        return RpcError.application(tag, message).with(new ErrorInfo.BadElement("url")).asException();
    }

    private static RpcException failed(IOException why) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, "the file cannot be used: " + why.getClass().getSimpleName())
                .asException();
    }
}
