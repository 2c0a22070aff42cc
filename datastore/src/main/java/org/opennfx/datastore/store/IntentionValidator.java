package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/** Has decided about what is meant, and not about what is written (RFC 8342 5.1.4). */
record IntentionValidator(Intention intention, Validator validator) implements Validator {
    @Override
    public List<RpcError> validate(ContainerNode content) {
        return problems(content, validator.validate(intention.of(content)));
    }

    @Override
    public List<RpcError> validate(ContainerNode base, ContainerNode candidate) {
        return problems(candidate, validator.validate(intention.of(base), intention.of(candidate)));
    }

    private List<RpcError> problems(ContainerNode written, List<RpcError> ofWhatIsMeant) {
        var all = new ArrayList<>(intention.problems(written));
        all.addAll(intention.explained(written, ofWhatIsMeant));
        return all;
    }

    @Override
    public ContainerNode settled(ContainerNode before, ContainerNode after, Written written) {
        return intention.settled(before, validator.settled(before, after, written));
    }
}
