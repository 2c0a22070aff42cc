package org.opennfx.tools.bench;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the datastore of a server is filled with: a container with a list, whose key is {@code name}. */
enum Model {
    /** An entry has ten leaves. */
    PLAIN("ten leaves", "bench", "b", "urn:opennfx:bench", "entry") {
        @Override
        String leaves(int number) {
            return ("<text>entry number %1$d of the list</text><address>10.%2$d.%3$d.1</address><small>%4$d</small><large>9%1$d000000</large>"
                            + "<signed>-1%1$d</signed><ratio>%1$d.25</ratio><enabled>true</enabled><mode>trunk</mode><level>%5$d</level>"
                            + "<owner>somebody</owner>")
                    .formatted(number, number / 256 % 256, number % 256, number % 65_536, number % 101);
        }
    },
    /** RFC 8343. */
    INTERFACES("ietf-interfaces", "interfaces", "if", "urn:ietf:params:xml:ns:yang:ietf-interfaces", "interface") {
        @Override
        String leaves(int number) {
            return "<description>port %d</description><type xmlns:bit=\"urn:opennfx:bench-interface-type\">bit:port</type><enabled>true</enabled>"
                    .formatted(number);
        }
    },
    /** An entry refers to another one. */
    REFERENCES("a leafref each", "references", "c", "urn:opennfx:bench-constraints", "entry") {
        @Override
        String leaves(int number) {
            return "<neighbour>" + name(Math.max(number - 1, 0)) + "</neighbour>";
        }
    },
    /** An entry has a constraint about the number of entries. */
    COUNTS("a must with count() each", "counts", "c", "urn:opennfx:bench-constraints", "entry") {
        @Override
        String leaves(int number) {
            return "<text>entry number %d of the list</text>".formatted(number);
        }
    };

    private final String title;
    private final String container;
    private final String prefix;
    private final String namespace;
    private final String list;

    Model(String title, String container, String prefix, String namespace, String list) {
        this.title = title;
        this.container = container;
        this.prefix = prefix;
        this.namespace = namespace;
        this.list = list;
    }

    abstract String leaves(int number);

    String title() {
        return title;
    }

    static String name(int number) {
        return "e" + number;
    }

    private String entry(int number) {
        return "<%1$s><name>%2$s</name>%3$s</%1$s>".formatted(list, name(number), leaves(number));
    }

    private String inContainer(String content) {
        return "<%1$s xmlns=\"%2$s\">%3$s</%1$s>".formatted(container, namespace, content);
    }

    /** A container with entries from one number to another one, which is not of them. */
    String entries(int from, int to) {
        return inContainer(IntStream.range(from, to).mapToObj(this::entry).collect(Collectors.joining()));
    }

    /** Adds such entries. */
    String merge(int from, int to) {
        return edit(entries(from, to));
    }

    String remove(int number) {
        return edit(inContainer("<%1$s xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\" nc:operation=\"remove\"><name>%2$s</name></%1$s>"
                .formatted(list, name(number))));
    }

    String removeAll() {
        return edit("<%s xmlns=\"%s\" xmlns:nc=\"urn:ietf:params:xml:ns:netconf:base:1.0\" nc:operation=\"remove\"/>"
                .formatted(container, namespace));
    }

    private static String edit(String config) {
        return "<edit-config><target><candidate/></target><config>" + config + "</config></edit-config>";
    }

    String readAll() {
        return read("type=\"subtree\">" + inContainer("") + "</filter>");
    }

    String readBySubtree(int number) {
        return read("type=\"subtree\">" + inContainer("<%1$s><name>%2$s</name></%1$s>".formatted(list, name(number))) + "</filter>");
    }

    /** The prefix is that of the module: netconfd knows no other one. */
    String readByXPath(int number) {
        return read("type=\"xpath\" xmlns:%1$s=\"%2$s\" select=\"/%1$s:%3$s/%1$s:%4$s[%1$s:name='%5$s']\"/>"
                .formatted(prefix, namespace, container, list, name(number)));
    }

    private static String read(String filter) {
        return "<get-config><source><running/></source><filter " + filter + "</get-config>";
    }
}
