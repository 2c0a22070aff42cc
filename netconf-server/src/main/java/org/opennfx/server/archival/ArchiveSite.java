package org.opennfx.server.archival;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.opennfx.server.access.DeviceKey;

/**
 * A place that receives copies. It is told by its URL without the password and without the query, which may have secrets.
 *
 * @param password encrypted
 */
record ArchiveSite(String url, Optional<String> password) {
    /**
     * Where a file goes.
     *
     * @param key by which the password is encrypted
     * @throws IOException the URL is none of a folder, or the password cannot be decrypted
     */
    URI place(String name, DeviceKey key) throws IOException {
        var secret = password.isPresent() ? Optional.of(key.decrypt(password.get())) : Optional.<String>empty();
        try {
            var folder = new URI(url);
            var path = folder.getPath() == null ? "" : folder.getPath();
            var file = path.endsWith("/") ? path + name : path + "/" + name;
            return new URI(folder.getScheme(), login(folder, secret), folder.getHost(), folder.getPort(), file, null, null);
        } catch (URISyntaxException _) {
            // the message would repeat the URL
            throw new IOException("it is not the URL of a folder");
        }
    }

    private static String login(URI folder, Optional<String> password) {
        return password.map(secret -> user(folder) + ":" + secret).orElse(folder.getUserInfo());
    }

    private static String user(URI folder) {
        var login = folder.getUserInfo() == null ? "" : folder.getUserInfo();
        var colon = login.indexOf(':');
        return colon < 0 ? login : login.substring(0, colon);
    }

    /** Its URL without secrets. */
    @Override
    public String toString() {
        try {
            var folder = new URI(url);
            var user = Optional.of(user(folder)).filter(name -> !name.isEmpty()).map(name -> name + "@").orElse("");
            var host = folder.getHost() == null ? "" : user + folder.getHost();
            var port = folder.getPort() < 0 ? "" : ":" + folder.getPort();
            return folder.getScheme() + "://" + host + port + folder.getPath();
        } catch (URISyntaxException _) {
            return "a URL that is none";
        }
    }
}
