package org.opennfx.server.netconf;

import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * What a session understands beside the operations of NETCONF and those of the modules: operations of its own, and other names
 * for what the modules have. Each session has one for itself; it is used by the thread of that session.
 */
public interface Dialect {
    /** The one of a session that understands nothing else. */
    Dialect NONE = new Dialect() {
        @Override
        public XMLStreamReader translated(XMLStreamReader message) {
            return message;
        }

        @Override
        public Optional<Supplier<Answer>> operation(XMLStreamReader reader) {
            return Optional.empty();
        }
    };

    /**
     * A message with the names of the schema in the place of those that the dialect has for them.
     *
     * @param message at the start tag of its root
     */
    XMLStreamReader translated(XMLStreamReader message);

    /** Whether an rpc may be without its namespace and its message-id, which RFC 6241 4.1 demands. */
    default boolean isLax() {
        return false;
    }

    /**
     * Reads an operation that NETCONF does not know, from its start tag to its end tag.
     *
     * @return what carries it out; empty where the dialect does not know it either, and then nothing is read
     * @throws org.opennfx.datastore.error.RpcException where it is wrong; the rest of it is not read then
     */
    Optional<Supplier<Answer>> operation(XMLStreamReader reader) throws XMLStreamException;

    /** What an operation of the dialect answers, its errors included. */
    interface Answer {
        boolean isError();

        /** @param reply at the start tag of rpc-reply, which takes namespaces still */
        void write(XMLStreamWriter reply) throws XMLStreamException;
    }
}
