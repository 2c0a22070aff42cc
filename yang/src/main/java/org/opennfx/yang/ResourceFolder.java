package org.opennfx.yang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;

/** Lists a folder of resources, be it in a directory or in a jar: the class loader itself cannot. */
final class ResourceFolder {
    private ResourceFolder() {}

    /** Resource names of the XML documents directly in a folder, whose name ends with a slash. */
    static List<String> documents(String folder) {
        return documents(YangModules.resource(folder), folder);
    }

    /** As {@link #documents(String)}, where the folder is found at a URL. */
    static List<String> documents(URL url, String folder) {
        try {
            return url.getProtocol().equals("jar") ? inJar(url, folder) : inDirectory(url, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + url, e);
        }
    }

    private static List<String> inJar(URL url, String folder) throws IOException {
        var connection = (JarURLConnection) url.openConnection();
        // A cached jar file is shared with the class loader: closing it would break the loader.
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder) && name.indexOf('/', folder.length()) < 0)
                    .filter(name -> name.endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inDirectory(URL url, String folder) throws IOException {
        try (var files = Files.list(Path.of(url.toURI()))) {
            return files.map(file -> folder + file.getFileName())
                    .filter(name -> name.endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
