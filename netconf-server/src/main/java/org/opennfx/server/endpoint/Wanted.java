package org.opennfx.server.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opennfx.datastore.path.InstancePath;

/** What a configuration asks for: a listener, or a client that is called. */
sealed interface Wanted {
    /** By which it is told from others of the same configuration. */
    String label();

    /** The node of the configuration that asks for it. */
    InstancePath where();

    /** All of a configuration, by their labels. */
    static Map<String, Wanted> in(NetconfServerConfiguration configuration) {
        var all = new LinkedHashMap<String, Wanted>();
        configuration.listeners().values().forEach(each -> add(all, new Listening(each)));
        configuration.clients().values().forEach(each -> add(all, new Calling(each)));
        return all;
    }

    private static void add(Map<String, Wanted> all, Wanted wanted) {
        all.put(wanted.label(), wanted);
    }

    record Listening(Listener listener) implements Wanted {
        @Override
        public String label() {
            return "endpoint " + listener.name();
        }

        @Override
        public InstancePath where() {
            return Paths.listen(listener.name());
        }
    }

    record Calling(CalledClient client) implements Wanted {
        @Override
        public String label() {
            return "client " + client.name();
        }

        @Override
        public InstancePath where() {
            return Paths.client(client.name());
        }
    }
}
