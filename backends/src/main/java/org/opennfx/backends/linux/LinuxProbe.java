package org.opennfx.backends.linux;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.opennfx.backends.host.Echo;
import org.opennfx.backends.host.EchoRequest;
import org.opennfx.backends.host.NetworkProbe;
import org.opennfx.backends.linux.LinuxCommand.Result;
import org.opennfx.datastore.host.HostException;

/** Asks with the program {@code ping} of the machine (iputils). */
public final class LinuxProbe implements NetworkProbe {
    private static final String SUBSYSTEM = "ping";
    private static final Duration SLACK = Duration.ofSeconds(10);

    /** How long a router may take. */
    private static final int ROUTER_SECONDS = 2;

    private static final Pattern REPLY = Pattern.compile(
            "(?<size>\\d+) bytes from (?<from>\\S+): icmp_seq=(?<sequence>\\d+) ttl=(?<hops>\\d+) time=(?<millis>[\\d.]+) ms.*");
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
    public List<Echo> ping(String address, EchoRequest request) throws HostException {
        var longest = request.interval().multipliedBy(request.count()).plus(request.patience()).plus(SLACK);
        var result = run(longest, words(address, request));
        var replies = new HashMap<Integer, Echo.Reply>();
        result.output().lines().map(REPLY::matcher).filter(line -> line.matches()).forEach(line -> replies.put(
                Integer.parseInt(line.group("sequence")) - 1,
                new Echo.Reply(
                        line.group("from"),
                        Integer.parseInt(line.group("size")),
                        Integer.parseInt(line.group("hops")),
                        millis(line.group("millis")))));
        return IntStream.range(0, request.count())
                .mapToObj(sequence -> new Echo(sequence, Optional.ofNullable(replies.get(sequence))))
                .toList();
    }

    private static Duration millis(String text) {
        return Duration.ofNanos(new BigDecimal(text).movePointRight(6).longValue());
    }

    private static String[] words(String address, EchoRequest request) {
        var words = new ArrayList<>(List.of(
                "ping", "-n",
                "-c", String.valueOf(request.count()),
                "-s", String.valueOf(request.size()),
                "-i", seconds(request.interval()),
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

    @Override
    public List<Optional<String>> route(String address, int most) throws HostException {
        var routers = new ArrayList<Optional<String>>();
        for (var hops = 1; hops <= most; hops++) {
            var once = new EchoRequest(1, 56, Duration.ofSeconds(1), Duration.ofSeconds(ROUTER_SECONDS), hops, false);
            var answer = run(SLACK, words(address, once)).output();
            var reached = from(answer, REPLY);
            routers.add(reached.or(() -> from(answer, ROUTER)));
            if (reached.isPresent()) {
                break;
            }
        }
        return routers;
    }

    private static Optional<String> from(String output, Pattern line) {
        return output.lines().map(line::matcher).filter(each -> each.matches()).map(each -> each.group("from")).findFirst();
    }

    private Result run(Duration longest, String... words) throws HostException {
        var result = command.attempt(SUBSYSTEM, longest, words);
        if (result.code() > NO_ANSWER) {
            throw new HostException(SUBSYSTEM, words[0], result.words());
        }
        return result;
    }
}
