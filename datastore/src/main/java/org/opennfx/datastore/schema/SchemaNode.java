package org.opennfx.datastore.schema;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/** A node of the data tree's schema. Nodes are compared by identity: there is one of each in a {@link Schema}. */
public abstract sealed class SchemaNode permits InnerSchema, ValueSchema, AnySchema {
    private final Definition definition;

    SchemaNode(Definition definition) {
        this.definition = definition;
    }

    /**
     * What every kind of schema node has.
     *
     * @param ordinal the position among the data nodes of the parent, in the order of the modules
     * @param config whether it is configuration; its descendants are not either where it is not
     * @param cases the cases that it is in below its parent, the outermost first
     */
    record Definition(
            NodeName name,
            Optional<InnerSchema> parent,
            int ordinal,
            boolean config,
            List<CaseSchema> cases,
            String description,
            Extensions extensions,
            List<Must> musts,
            List<When> whens) {
        Definition {
            cases = List.copyOf(cases);
            musts = List.copyOf(musts);
            whens = List.copyOf(whens);
        }

        /** Of the root of a data tree that is not below another node: config statements have no meaning in it. */
        static Definition standalone(NodeName name, Optional<InnerSchema> parent, List<Must> musts) {
            return new Definition(name, parent, 0, true, List.of(), "", Extensions.NONE, musts, List.of());
        }
    }

    public NodeName name() {
        return definition.name();
    }

    /** Empty for the root, for the input and output of an rpc, and for a notification at the top of a module. */
    public Optional<InnerSchema> parent() {
        return definition.parent();
    }

    public int ordinal() {
        return definition.ordinal();
    }

    public boolean config() {
        return definition.config();
    }

    public List<CaseSchema> cases() {
        return definition.cases();
    }

    public String description() {
        return definition.description();
    }

    Extensions extensions() {
        return definition.extensions();
    }

    /** The argument of an extension statement on this node, empty text where it takes none. */
    public Optional<String> extension(String module, String name) {
        return definition.extensions().argument(module, name);
    }

    /** Whether this is a node or below it. */
    public boolean isIn(SchemaNode node) {
        return this == node || parent().filter(above -> above.isIn(node)).isPresent();
    }

    /** Whether this is a key of the list that it is in. */
    public boolean isKey() {
        return false;
    }

    public List<Must> musts() {
        return definition.musts();
    }

    public List<When> whens() {
        return definition.whens();
    }

    /** The schema path, for messages about the schema. */
    @Override
    public String toString() {
        return parent().map(parent -> (parent.parent().isEmpty() ? "" : parent) + "/" + name().local()).orElse("/");
    }
}
