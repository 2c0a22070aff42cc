package org.opennfx.datastore.schema;

/** A container; also the root of the data tree, the input and output of an rpc or action, and a notification. */
public final class ContainerSchema extends InnerSchema {
    private final boolean presence;

    ContainerSchema(Definition definition, boolean presence) {
        super(definition);
        this.presence = presence;
    }

    /** Whether its existence means something (RFC 7950 7.5.1); one without is there as soon as its parent is. */
    public boolean presence() {
        return presence;
    }
}
