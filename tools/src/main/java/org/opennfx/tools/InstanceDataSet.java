package org.opennfx.tools;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListNode;

/**
 * What is said of a configuration in an instance data set (RFC 9195). It is of no datastore in particular.
 *
 * @param modules those that define the content, with their revisions
 * @param timestamp when it was made
 */
record InstanceDataSet(String name, List<String> modules, Instant timestamp) {
    /** Only what was given is in a configuration (RFC 6243 3.3). */
    static final String DEFAULTS = "explicit";

    InstanceDataSet {
        modules = List.copyOf(modules);
    }

    static InstanceDataSet of(String name, ContainerNode content, Schema schema, Instant now) {
        var names = new TreeSet<String>();
        collect(content, names);
        var modules = names.stream()
                .map(module -> module + schema.module(module).flatMap(info -> info.revision()).map(date -> "@" + date).orElse(""))
                .toList();
        return new InstanceDataSet(name, modules, now.truncatedTo(ChronoUnit.SECONDS));
    }

    private static void collect(InnerNode node, TreeSet<String> names) {
        for (DataNode child : node.children()) {
            names.add(child.schema().name().module());
            switch (child) {
                case InnerNode inner -> collect(inner, names);
                case ListNode list -> list.entries().forEach(entry -> collect(entry, names));
                default -> { }
            }
        }
    }
}
