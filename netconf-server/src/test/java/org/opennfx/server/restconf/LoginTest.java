package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.tls.TestAuthority;
import org.slf4j.LoggerFactory;

/** Who gets in, and what is told to those who do not. */
class LoginTest {
    private static final String API = "/restconf";

    @TempDir
    private static Path directory;

    private static TestAuthority authority;
    private static RestconfLab lab;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        authority = TestAuthority.named("operator");
        var file = Files.writeString(directory.resolve("ca.pem"), authority.pem());
        lab = RestconfLab.start(directory, RestconfOptions.NONE.port(0).clientAuthorities(Optional.of(file)));
        client = lab.client(HttpClient.Version.HTTP_1_1);
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        lab.close();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return RestconfLab.send(client, request.build());
    }

    private static HttpResponse<String> with(String authorization) throws IOException, InterruptedException {
        return send(lab.anonymous(API).header("Authorization", authorization));
    }

    private static String challenge(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("access-denied"), answer.body());
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    @SuppressWarnings("unchecked")
    private static String token() throws IOException, InterruptedException {
        var answer = send(lab.request("/token").POST(BodyPublishers.ofString("grant_type=client_credentials")));
        assertEquals(200, answer.statusCode());
        var members = (Map<String, Object>) JsonValue.of(answer.body());
        assertEquals("Bearer", members.get("token_type"));
        assertEquals("3600", members.get("expires_in").toString());
        return members.get("access_token").toString();
    }

    @Test
    void whoSaysNothingIsAskedForAPassword() throws Exception {
        assertEquals("Basic realm=\"RESTCONF\", charset=\"UTF-8\"", challenge(send(lab.anonymous(API))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !", "Basic cm9vdA==", "Digest username=root", "Negotiate", ""})
    void credentialsThatCannotBeReadAreRefused(String authorization) throws Exception {
        assertTrue(challenge(with(authorization)).startsWith("Basic "));
    }

    @Test
    void aWrongPasswordIsRefusedAlsoAfterTheRightOne() throws Exception {
        assertEquals(200, with(RestconfLab.basic("root", "secret1")).statusCode());
        assertTrue(challenge(with(RestconfLab.basic("root", "secret2"))).startsWith("Basic "));
    }

    @Test
    void aTokenLogsInUntilItIsTakenBack() throws Exception {
        var bearer = "Bearer " + token();
        assertEquals(200, with(bearer).statusCode());
        assertEquals(403, send(lab.anonymous("/token").header("Authorization", bearer).POST(BodyPublishers.noBody())).statusCode());
        assertEquals(204, send(lab.anonymous("/token").header("Authorization", bearer).DELETE()).statusCode());
        assertEquals("Bearer realm=\"RESTCONF\", error=\"invalid_token\"", challenge(with(bearer)));
    }

    @Test
    void tokensAreForThoseWhoLogIn() throws Exception {
        challenge(send(lab.anonymous("/token").POST(BodyPublishers.noBody())));
        var refused = send(lab.request("/token").header("Accept", "application/yang-data+xml").DELETE());
        assertEquals(400, refused.statusCode());
        assertEquals(Optional.of("application/yang-data+xml"), refused.headers().firstValue("Content-Type"));
        assertEquals("OPTIONS, POST, DELETE", send(lab.request("/token").GET()).headers().firstValue("Allow").orElse(""));
    }

    @Test
    void aCertificateIsTheUserOfItsCommonName() throws Exception {
        try (var root = lab.client(authority.issue("CN=root")); var nobody = lab.client(authority.issue("CN=nobody"))) {
            var request = lab.anonymous(API).build();
            assertEquals(200, RestconfLab.send(root, request).statusCode());
            challenge(RestconfLab.send(nobody, request));
            assertEquals(200, RestconfLab.send(nobody, lab.request(API).build()).statusCode());
        }
    }

    @Test
    void aCertificateOfAnotherAuthorityIsRefused() throws Exception {
        try (var stranger = lab.client(TestAuthority.named("another").issue("CN=root"))) {
            challenge(RestconfLab.send(stranger, lab.anonymous(API).build()));
        }
    }

    @Test
    void aCertificateThatIsRevokedIsRefusedOnAConnectionThatGoesOn() throws Exception {
        var holder = authority.issue("CN=root");
        var list = directory.resolve("state").resolve("tls").resolve("crl");
        try (var root = lab.client(holder)) {
            var request = lab.anonymous(API).build();
            assertEquals(200, RestconfLab.send(root, request).statusCode());
            Files.createDirectories(list);
            Files.write(list.resolve("operator.crl"), authority.revocationList(Instant.now().plusSeconds(3600), holder.certificate()));
            challenge(RestconfLab.send(root, request));
        } finally {
            Files.delete(list.resolve("operator.crl"));
        }
    }

    @Test
    void aPageOfAnotherOriginGetsNoLeave() throws Exception {
        var preflight = lab.anonymous(API + "/data")
                .header("Origin", "https://example.com")
                .header("Access-Control-Request-Method", "PUT")
                .method("OPTIONS", BodyPublishers.noBody());
        for (var answer : List.of(send(preflight), send(lab.request(API).header("Origin", "https://example.com")))) {
            assertTrue(answer.headers().map().keySet().stream().noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")));
            assertTrue(answer.headers().firstValue("Server").isEmpty());
        }
    }

    @Test
    void nothingSecretIsLoggedAndALoginOnce() throws Exception {
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        var level = root.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
        try {
            var authorization = RestconfLab.basic("guest", "secret1");
            for (var version : HttpClient.Version.values()) {
                try (var other = lab.client(version)) {
                    RestconfLab.send(other, lab.anonymous(API).header("Authorization", authorization).build());
                    var token = token();
                    RestconfLab.send(other, lab.anonymous(API).header("Authorization", "Bearer " + token).build());
                    requireNone(lines, token);
                }
            }
            requireNone(lines, authorization.substring("Basic ".length()));
            requireNone(lines, "secret1");
        } finally {
            root.setLevel(level);
            root.detachAppender(lines);
        }
        var logins = List.copyOf(lines.list).stream().filter(line -> line.getFormattedMessage().contains("root logged in")).count();
        assertTrue(logins <= 1, () -> logins + " logins");
    }

    private static void requireNone(ListAppender<ILoggingEvent> lines, String secret) {
        for (var line : List.copyOf(lines.list)) {
            assertFalse(line.getFormattedMessage().contains(secret), line::toString);
        }
    }
}
