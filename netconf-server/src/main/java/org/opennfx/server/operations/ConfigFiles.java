package org.opennfx.server.operations;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.function.Consumer;
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
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.url.AllowedUrls;
import org.opennfx.server.url.RemoteFiles;
import org.opennfx.server.url.Unpacked;
import org.opennfx.server.view.View;

/**
 * The files that clients name by URLs (RFC 6241 8.8). {@code file:///NAME} is in one directory that they cannot leave: a name
 * has no slashes, and links are not followed. Others are on other machines. A file has a configuration in a config element.
 */
public final class ConfigFiles {
    /** In bytes. */
    private static final int LARGEST = RemoteFiles.LARGEST;

    private static final Pattern PLACE = Pattern.compile("/([A-Za-z0-9_][A-Za-z0-9_.-]{0,99})");
    private static final String FORM = "a URL is file:///NAME, with a NAME of letters, digits, '.', '-' and '_'";
    private static final String OTHERS = "use https or sftp where the operator allows it, or file:///NAME";
    private static final String OWNER_ONLY = "rwx------";

    private final Path directory;
    private final Schema schema;
    private final RemoteFiles remote;

    /** Without files on other machines. */
    public ConfigFiles(Path directory, Schema schema) {
        this(directory, schema, new RemoteFiles(AllowedUrls.NONE, directory));
    }

    /** @param directory made when the first file is written */
    public ConfigFiles(Path directory, Schema schema, RemoteFiles remote) {
        this.directory = directory;
        this.schema = schema;
        this.remote = remote;
    }

    /** The same files, see {@link RemoteFiles#watched}. */
    ConfigFiles watched(Consumer<Future<?>> watcher) {
        return new ConfigFiles(directory, schema, remote.watched(watcher));
    }

    /** @throws RpcException invalid-value where there is no such file, or it is no configuration; too-big */
    List<EditNode> read(ConfigSource.File file) {
        var url = url(file);
        try (var in = open(url)) {
            var reader = Xml.reader(in);
            if (reader.nextTag() != XMLStreamConstants.START_ELEMENT
                    || !reader.getLocalName().equals("config")
                    || !XmlNames.NETCONF.equals(reader.getNamespaceURI())) {
                throw refused(ErrorTag.INVALID_VALUE, "the file has no config element of NETCONF");
            }
            return new XmlReader(schema, XmlReader.Content.EDIT).children(reader, schema.root());
        } catch (XMLStreamException e) {
            throw refused(ErrorTag.INVALID_VALUE, "the file is not well-formed XML");
        } catch (IOException e) {
            throw failed("read", url, e);
        }
    }

    /** What is in a file, as text; of one that gzip has packed, what was packed. */
    String text(ConfigSource.File file) {
        var url = url(file);
        try (var packed = open(url);
                var in = Unpacked.of(packed)) {
            var content = in.readNBytes(LARGEST + 1);
            if (content.length > LARGEST) {
                throw tooBig();
            }
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failed("read", url, e);
        }
    }

    private InputStream open(URI url) throws IOException {
        if (remote.allows(url)) {
            return new ByteArrayInputStream(remote.read(url));
        }
        var path = path(url);
        if (Files.size(path) > LARGEST) {
            throw tooBig();
        }
        return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Replaces a file or makes it. Whoever looks at one of this machine sees all of it or nothing. */
    void write(ConfigSource.File file, View content) {
        var url = url(file);
        try {
            if (remote.allows(url)) {
                var text = new ByteArrayOutputStream();
                write(text, content);
                remote.write(url, text.toByteArray(), "application/xml");
            } else {
                write(path(url), content);
            }
        } catch (IOException e) {
            throw failed("written", url, e);
        }
    }

    private void write(Path path, View content) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
        var part = Files.createTempFile(directory, ".", ".part");
        try {
            try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
                write(out, content);
            }
            WholeFile.replace(path, part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void write(OutputStream out, View content) throws IOException {
        try {
            var writer = Xml.writer(out);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("", "config", XmlNames.NETCONF);
            writer.writeDefaultNamespace(XmlNames.NETCONF);
            XmlWriter.indented(schema, writer).children(content.root(), content.rendition());
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    /** @throws RpcException invalid-value where there is no such file */
    void delete(ConfigSource.File file) {
        var url = url(file);
        try {
            if (remote.allows(url)) {
                remote.delete(url);
            } else {
                Files.delete(path(url));
            }
        } catch (IOException e) {
            throw failed("deleted", url, e);
        }
    }

    private static URI url(ConfigSource.File file) {
        try {
            return new URI(file.url());
        } catch (URISyntaxException _) {
            // the message would repeat the URL, which may have a password in it
            throw refused(ErrorTag.INVALID_VALUE, FORM);
        }
    }

    private Path path(URI url) {
        if (remote.speaks(url)) {
            throw refused(ErrorTag.INVALID_VALUE, "the operator of this server does not allow this URL (nfx server --allow-url)");
        }
        if (url.getScheme() != null && !"file".equalsIgnoreCase(url.getScheme())) {
            throw refused(ErrorTag.INVALID_VALUE, "files are not fetched by " + url.getScheme().toLowerCase(Locale.ROOT) + ": " + OTHERS);
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw refused(ErrorTag.INVALID_VALUE, FORM + ": what follows '?' or '#' would be no part of the name");
        }
        var place = PLACE.matcher(url.getPath() == null ? "" : url.getPath());
        if ("file".equalsIgnoreCase(url.getScheme()) && url.getRawAuthority() == null && place.matches()) {
            return directory.resolve(place.group(1));
        }
        throw refused(ErrorTag.INVALID_VALUE, FORM);
    }

    private static RpcException tooBig() {
        return refused(ErrorTag.TOO_BIG, "the file has more than " + LARGEST + " bytes");
    }

    private static RpcException refused(ErrorTag tag, String message) {
        return RpcError.application(tag, message).with(new ErrorInfo.BadElement("url")).asException();
    }

    /** Of the URL no more is told than the name, and of this machine not where its files are. */
    private static RpcException failed(String what, URI url, IOException why) {
        var name = url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
        if (why instanceof NoSuchFileException) {
            return refused(ErrorTag.INVALID_VALUE, "there is no such file: " + name);
        }
        return RpcError.application(ErrorTag.OPERATION_FAILED, name + " cannot be " + what + ": " + reason(why)).asException();
    }

    private static String reason(IOException why) {
        var words = why instanceof FileSystemException file ? file.getReason() : why.getMessage();
        return words == null ? why.getClass().getSimpleName() : words;
    }
}
