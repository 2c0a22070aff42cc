package org.opennfx.server.url;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What other machines clients may have files on.
 *
 * @param prefixes of URLs, such as {@code https://config.example.com/sites/}; what is below one is allowed
 */
public record AllowedUrls(List<URI> prefixes) {
    public static final AllowedUrls NONE = new AllowedUrls(List.of());

    static final Set<String> SCHEMES = Set.of("https", "sftp");

    public AllowedUrls {
        prefixes = List.copyOf(prefixes);
    }

    /**
     * Reads a prefix.
     *
     * @throws IllegalArgumentException it is none, in words for the operator
     */
    public static URI prefix(String text) {
        try {
            var url = new URI(text);
            if (SCHEMES.contains(scheme(url)) && url.getHost() != null && url.getRawUserInfo() == null
                    && url.getRawQuery() == null && url.getRawFragment() == null && url.getRawPath().endsWith("/")) {
                return url;
            }
        } catch (URISyntaxException _) {
            // told below
        }
        throw new IllegalArgumentException("\"" + text + "\" is not https://HOST/PATH/, sftp://HOST/PATH/ or scp://HOST/PATH/");
    }

    /** Those of which there is a prefix, in alphabetical order. */
    public List<String> schemes() {
        var schemes = new TreeSet<String>();
        prefixes.forEach(prefix -> schemes.add(scheme(prefix)));
        return List.copyOf(schemes);
    }

    /** In lower case. Who understands scp understands SFTP, and is spoken to so. */
    static String scheme(URI url) {
        var given = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        return given.equals("scp") ? "sftp" : given;
    }

    /** Whether a URL is below a prefix. One that goes up again on its way is not, nor is one that hides what it is. */
    boolean allow(URI url) {
        var path = url.getPath() == null ? "" : url.getPath();
        return url.getRawFragment() == null
                && List.of(path.split("/", -1)).stream().noneMatch(step -> step.equals("..") || step.equals("."))
                && path.indexOf('\\') < 0
                && prefixes.stream().anyMatch(prefix -> isBelow(url, path, prefix));
    }

    private static boolean isBelow(URI url, String path, URI prefix) {
        return scheme(url).equals(scheme(prefix))
                && prefix.getHost().equalsIgnoreCase(url.getHost())
                && prefix.getPort() == url.getPort()
                && path.startsWith(prefix.getPath())
                && path.length() > prefix.getPath().length();
    }
}
