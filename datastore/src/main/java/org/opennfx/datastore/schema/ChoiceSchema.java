package org.opennfx.datastore.schema;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.NodeName;

/** A choice: nodes of at most one of its cases exist at a time (RFC 7950 7.9). */
public final class ChoiceSchema {
    private final NodeName name;
    private final boolean mandatory;
    private final boolean config;
    private final List<CaseSchema> enclosing;
    private List<CaseSchema> cases = List.of();
    private Optional<CaseSchema> defaultCase = Optional.empty();

    ChoiceSchema(NodeName name, boolean mandatory, boolean config, List<CaseSchema> enclosing) {
        this.name = name;
        this.mandatory = mandatory;
        this.config = config;
        this.enclosing = List.copyOf(enclosing);
    }

    void complete(List<CaseSchema> all, Optional<CaseSchema> byDefault) {
        cases = List.copyOf(all);
        defaultCase = byDefault;
    }

    public NodeName name() {
        return name;
    }

    public boolean mandatory() {
        return mandatory;
    }

    public boolean config() {
        return config;
    }

    /** The cases of other choices that this one is in, below the same data node, the outermost first. */
    public List<CaseSchema> enclosing() {
        return enclosing;
    }

    public List<CaseSchema> cases() {
        return cases;
    }

    public Optional<CaseSchema> defaultCase() {
        return defaultCase;
    }
}
