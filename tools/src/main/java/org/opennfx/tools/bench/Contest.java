package org.opennfx.tools.bench;

import java.io.IOException;
import java.util.List;

/**
 * Who is measured, and how.
 *
 * @param servers the first one is compared with the others
 */
record Contest(Settings settings, List<Server> servers, Server floor, Notes notes) {

    List<String> names() {
        return servers.stream().map(Server::name).toList();
    }

    /** Something that a server may be unable to do. */
    interface Attempt {
        void make(Server server) throws IOException;
    }

    /** Those of some servers that have done it; of the others it is noted why not. */
    List<Server> thoseAble(List<Server> some, String what, Attempt attempt) {
        return some.stream().filter(server -> isAble(server, what, attempt)).toList();
    }

    private boolean isAble(Server server, String what, Attempt attempt) {
        try {
            attempt.make(server);
            return true;
        } catch (IOException e) {
            notes.add(server.name(), what, e);
            server.close();
            return false;
        }
    }
}
