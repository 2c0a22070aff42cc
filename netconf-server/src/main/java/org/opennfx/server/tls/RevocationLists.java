package org.opennfx.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The revocation lists in the files of a directory, PEM or DER, as they are now. Files are read again when one of them has
 * changed; no directory is as good as an empty one.
 */
public final class RevocationLists {
    private final Path directory;
    private final AtomicReference<Content> last = new AtomicReference<>(new Content(List.of(), List.of()));

    public RevocationLists(Path directory) {
        this.directory = directory;
    }

    private record Version(Path file, FileTime modified, long size) {}

    private record Content(List<Version> versions, List<X509CRL> lists) {}

    /** @throws IOException a file is no list; nobody can be let in then, for he might stand in it */
    List<X509CRL> now() throws IOException {
        var versions = versions();
        var known = last.get();
        if (!known.versions().equals(versions)) {
            known = new Content(versions, read(versions));
            last.set(known);
        }
        return known.lists();
    }

    private List<Version> versions() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var versions = new ArrayList<Version>();
        try (var files = Files.list(directory)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                versions.add(new Version(file, Files.getLastModifiedTime(file), Files.size(file)));
            }
        }
        versions.sort(Comparator.comparing(Version::file));
        return versions;
    }

    private static List<X509CRL> read(List<Version> versions) throws IOException {
        var lists = new ArrayList<X509CRL>();
        for (var version : versions) {
            try (var in = Files.newInputStream(version.file())) {
                for (var list : CertificateFactory.getInstance("X.509").generateCRLs(in)) {
                    lists.add((X509CRL) list);
                }
            } catch (CRLException | CertificateException e) {
                throw new IOException("no revocation list in " + version.file() + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(lists);
    }
}
