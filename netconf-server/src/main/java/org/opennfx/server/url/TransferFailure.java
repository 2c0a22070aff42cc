package org.opennfx.server.url;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Why a transfer has failed, in words for users of the device: those of the libraries tell of the insides of these. */
final class TransferFailure {
    private TransferFailure() {}

    /** The failure as it is told; the same where no better words are known. */
    static IOException of(URI url, IOException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(url, cause).stream())
                .reduce((_, innermost) -> innermost)
                .orElse(failure);
    }

    private static Optional<IOException> known(URI url, Throwable cause) {
        return cause instanceof SftpException sftp && sftp.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
                ? Optional.of(new NoSuchFileException(url.getPath()))
                : words(url, cause).map(words -> new IOException(words, cause));
    }

    private static Optional<String> words(URI url, Throwable cause) {
        return switch (cause) {
            case SftpException sftp -> Optional.of(sftp.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED
                    ? "permission denied"
                    : url.getHost() + " answered: " + sftp.getMessage());
            case SshException ssh -> words(url, ssh.getDisconnectCode());
            case CertificateExpiredException _ -> Optional.of("the certificate of " + url.getHost() + " has expired");
            case CertPathBuilderException _ -> Optional.of(untrusted(url));
            case CertPathValidatorException _ -> Optional.of(untrusted(url));
            case CertificateException _ -> Optional.of("the certificate is not one of " + url.getHost());
            case UnresolvedAddressException _ -> Optional.of(unknown(url));
            case UnknownHostException _ -> Optional.of(unknown(url));
            case SocketTimeoutException _ -> Optional.of(silent(url));
            case HttpTimeoutException _ -> Optional.of(silent(url));
            case TimeoutException _ -> Optional.of(silent(url));
            case ConnectException _ -> Optional.of("connection refused by " + url.getHost() + port(url));
            default -> Optional.empty();
        };
    }

    private static Optional<String> words(URI url, int disconnectCode) {
        return switch (disconnectCode) {
            case SshConstants.SSH2_DISCONNECT_HOST_KEY_NOT_VERIFIABLE ->
                    Optional.of("the host key of " + url.getHost() + " is not known (url/known_hosts of the state directory)");
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE -> Optional.of("authentication failed");
            default -> Optional.empty();
        };
    }

    private static String untrusted(URI url) {
        return "the certificate of " + url.getHost() + " is not trusted (url/ca of the state directory)";
    }

    private static String unknown(URI url) {
        return "there is no host " + url.getHost();
    }

    private static String silent(URI url) {
        return url.getHost() + port(url) + " does not answer";
    }

    private static String port(URI url) {
        return url.getPort() < 0 ? "" : ":" + url.getPort();
    }
}
