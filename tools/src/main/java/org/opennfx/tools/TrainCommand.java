package org.opennfx.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.opennfx.server.NfxServer;
import org.opennfx.tools.bench.Bench;
import org.opennfx.tools.bench.Login;
import org.opennfx.tools.bench.Settings;
import org.opennfx.tools.bench.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code nfx train}: for some seconds, what servers and their clients mostly do. The launcher has the JVM make its AOT cache of
 * such a process; its figures are thrown away.
 */
@Command(name = "train", hidden = true, description = "Do what servers mostly do, for the AOT cache of the launcher.")
final class TrainCommand implements Callable<Integer> {
    /** So that the profiles of a few seconds are in the cache. */
    private static final Settings SETTINGS = Settings.QUICK.models(Set.of("plain")).turn(Duration.ofMillis(50));

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Option(names = "--prepare", description = "Only make what a first start makes, such as keys and images of schemas, which the others read.")
    private boolean prepare;

    @Parameters(paramLabel = "DIR", description = "A directory of its own, which is prepared.")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
        try {
            var password = directory.resolve("password");
            if (prepare) {
                Files.writeString(password, UUID.randomUUID().toString());
                Bench.writeModules(directory.resolve("modules"));
            }
            try (var device = startDevice(); var bare = startBare()) {
                if (!prepare) {
                    press(device, bare, Files.readString(password));
                }
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.reason(e), e);
        }
    }

    private NfxServer startDevice() throws IOException {
        return start("device", "--cli-port", "0", "--restconf-port", "0");
    }

    private NfxServer startBare() throws IOException {
        var modules = directory.resolve("modules").toString();
        return start("bare", "--bare", "--yang-dir", modules, "--no-cli", "--no-restconf", "--restconf-plain-port", "0");
    }

    private NfxServer start(String name, String... words) throws IOException {
        var all = Stream.of("--state", directory.resolve(name), "--init-password-file", directory.resolve("password"), "--netconf-port", 0);
        var options = ServerCommand.optionsOf(Stream.concat(all.map(Object::toString), Stream.of(words)).toArray(String[]::new));
        return NfxServer.start(options, NOWHERE);
    }

    private void press(NfxServer device, NfxServer bare, String password) throws IOException {
        var login = new Login("root", Optional.of(password), Optional.empty(), directory.resolve("known_hosts"));
        var restconf = URI.create("http://127.0.0.1:" + bare.restconfPorts().getFirst() + "/restconf");
        var targets = List.of(target("bare", bare, Optional.of(restconf)), target("device", device, Optional.empty()));
        new Bench(SETTINGS, targets, login, new PrintWriter(Writer.nullWriter())).run();
    }

    private static Target target(String name, NfxServer server, Optional<URI> restconf) {
        var netconf = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.netconfPort());
        return new Target(name, netconf, Optional.empty(), Optional.empty(), restconf, Optional.empty());
    }
}
