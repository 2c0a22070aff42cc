package org.opennfx.server.netconf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens sessions, each over a connection of its own, and leaves them idle until a line of input: to look at what a
 * server spends on them.
 */
final class IdleSessions {
    private IdleSessions() {}

    /** Arguments: port on the loopback interface, user, password, how many. */
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        List<NetconfClient> sessions = new ArrayList<>();
        for (var number = 0; number < Integer.parseInt(arguments[3]); number++) {
            var session = NetconfClient.connect(port, arguments[1], arguments[2]);
            session.hello(Framing.CHUNKED);
            sessions.add(session);
        }
        System.out.println(sessions.size() + " sessions are open");
        System.in.read();
        for (var session : sessions) {
            session.close();
        }
        System.exit(0);
    }
}
