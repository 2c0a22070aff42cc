package org.opennfx.datastore.schema;

import org.opennfx.datastore.path.NodeName;

/** A case of a choice. Compared by identity. */
public final class CaseSchema {
    private final ChoiceSchema choice;
    private final NodeName name;

    CaseSchema(ChoiceSchema choice, NodeName name) {
        this.choice = choice;
        this.name = name;
    }

    public ChoiceSchema choice() {
        return choice;
    }

    public NodeName name() {
        return name;
    }

    /** Whether a data node is in this case, or in one inside it. */
    public boolean holds(SchemaNode node) {
        return node.cases().contains(this);
    }
}
