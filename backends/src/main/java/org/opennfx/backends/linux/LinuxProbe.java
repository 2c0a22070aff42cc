package org.opennfx.backends.linux;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.opennfx.backends.host.EchoAnswer;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.datastore.host.HostException;

/** Asks with the program {@code ping} of the machine (iputils). */
public final class LinuxProbe implements NetworkProbe {
    private static final String SUBSYSTEM = "ping";
    private static final Duration SLACK = Duration.ofSeconds(10);

    private static final Pattern REPLY = Pattern.compile(
            "(?<size>\\d+) bytes from (?<from>\\S+): icmp_seq=\\d+ ttl=(?<hops>\\d+) time=(?<millis>[\\d.]+) ms.*");
    private static final Pattern ROUTER = Pattern.compile("From (?<from>\\S+?):? icmp_seq=\\d+ Time (?:to live )?exceeded.*");

    /** An exit of ping that says that nobody answered, and not that it could not ask. */
    private static final int NO_ANSWER = 1;

    private final LinuxCommand command;

    public LinuxProbe(LinuxCommand command) {
        this.command = command;
    }

    @Override
    public Optional<String> resolve(String host) {
        try {
            return Optional.of(InetAddress.getByName(host).getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public EchoAnswer ask(String address, EchoRequest request, CompletableFuture<?> unwanted) throws HostException {
        var words = words(address, request);
        var result = command.attempt(SUBSYSTEM, request.patience().plus(SLACK), unwanted, words);
        if (unwanted.isDone()) {
            return new EchoAnswer.Silence();
        }
        if (result.code() > NO_ANSWER) {
            throw new HostException(SUBSYSTEM, words[0], result.words());
        }
        return result.output().lines().flatMap(line -> answer(line).stream()).findFirst().orElseGet(EchoAnswer.Silence::new);
    }

    private static Optional<EchoAnswer> answer(String line) {
        var reply = REPLY.matcher(line);
        if (reply.matches()) {
            return Optional.of(new EchoAnswer.Reply(
                    reply.group("from"),
                    Integer.parseInt(reply.group("size")),
                    Integer.parseInt(reply.group("hops")),
                    millis(reply.group("millis"))));
        }
        var router = ROUTER.matcher(line);
        return router.matches() ? Optional.of(new EchoAnswer.Exceeded(router.group("from"))) : Optional.empty();
    }

    private static Duration millis(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(6).longValue());
    }

    private static String[] words(String address, EchoRequest request) {
        var words = new ArrayList<>(List.of(
                "ping", "-n",
                "-c", "1",
                "-s", String.valueOf(request.size()),
                "-W", seconds(request.patience()),
                "-t", String.valueOf(request.hops())));
        if (request.whole()) {
            words.addAll(List.of("-M", "do"));
        }
        words.addAll(List.of("--", address));
        return words.toArray(String[]::new);
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).toPlainString();
    }
}
