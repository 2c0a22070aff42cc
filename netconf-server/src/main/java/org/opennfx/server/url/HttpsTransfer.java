package org.opennfx.server.url;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * GET, PUT and DELETE. The server's certificate has to be trusted and to have its name; a redirection is an error, for it
 * would lead away from what the operator allows.
 */
final class HttpsTransfer implements Transfer {
    private final SSLContext tls;

    /** @param authorities a directory of certificates that are trusted beside those of the system; need not be there */
    HttpsTransfer(Path authorities) throws IOException {
        try {
            tls = SSLContext.getInstance("TLS");
            tls.init(null, trusting(anchors(authorities)).getTrustManagers(), null);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificates in " + authorities + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static TrustManagerFactory trusting(@Nullable KeyStore anchors) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return factory;
    }

    private static KeyStore anchors(Path authorities) throws GeneralSecurityException, IOException {
        var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
        anchors.load(null, null);
        for (var system : trusting(null).getTrustManagers()) {
            for (var certificate : ((X509TrustManager) system).getAcceptedIssuers()) {
                anchors.setCertificateEntry("system " + anchors.size(), certificate);
            }
        }
        if (Files.isDirectory(authorities)) {
            try (var files = Files.list(authorities)) {
                for (var file : files.sorted().toList()) {
                    add(file, anchors);
                }
            }
        }
        return anchors;
    }

    private static void add(Path file, KeyStore anchors) throws GeneralSecurityException, IOException {
        try (var in = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                anchors.setCertificateEntry("own " + anchors.size(), certificate);
            }
        }
    }

    @Override
    public byte[] read(URI url) throws IOException, InterruptedException {
        return send(url, request(url).GET());
    }

    @Override
    public void write(URI url, byte[] content, String mediaType) throws IOException, InterruptedException {
        send(url, request(url).header("Content-Type", mediaType).PUT(BodyPublishers.ofByteArray(content)));
    }

    @Override
    public void delete(URI url) throws IOException, InterruptedException {
        send(url, request(url).DELETE());
    }

    private byte[] send(URI url, HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .sslContext(tls)
                .connectTimeout(RemoteFiles.CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var response = client.send(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), RemoteFiles.LARGEST));
            return switch (response.statusCode() / 100) {
                case 2 -> response.body();
                case 3 -> throw new IOException(url.getHost() + " redirects to another place");
                default -> throw failure(url, response.statusCode());
            };
        }
    }

    private static IOException failure(URI url, int status) {
        return switch (status) {
            case 401 -> new IOException("authentication failed");
            case 403 -> new IOException("permission denied");
            case 404 -> new NoSuchFileException(url.getPath());
            default -> new IOException(url.getHost() + " answered with status " + status);
        };
    }

    private static HttpRequest.Builder request(URI url) throws IOException {
        try {
            var file = new URI(url.getScheme(), null, url.getHost(), url.getPort(), url.getPath(), null, null);
            // the query as it is: an escaped & in a value is no other than one that stands between two
            var request = HttpRequest.newBuilder(url.getRawQuery() == null ? file : new URI(file + "?" + url.getRawQuery()));
            return url.getUserInfo() == null ? request : request.header("Authorization", basic(url.getUserInfo()));
        } catch (URISyntaxException e) {
            throw new IOException("it is not a URL of a file", e);
        }
    }

    /** RFC 7617, without being asked: the client has named them for this server. */
    private static String basic(String credentials) {
        var named = credentials.indexOf(':') < 0 ? credentials + ":" : credentials;
        return "Basic " + Base64.getEncoder().encodeToString(named.getBytes(StandardCharsets.UTF_8));
    }
}
