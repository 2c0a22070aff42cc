package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.store.Validator;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * The {@link Checker} as the datastore asks for it. It remembers what the last candidate was based on and, if it was
 * valid, the candidate: the next one is based on one of them, so that nothing is checked twice from its beginning.
 */
public final class ConstraintValidator implements Validator {
    private record Memory(Checked base, Checked latest) {}

    private final Checker checker;
    private final AtomicReference<Memory> memory;
    private final ConditionalNodes conditional;

    public ConstraintValidator(Checker checker) {
        this.checker = checker;
        this.memory = new AtomicReference<>(new Memory(checker.empty(), checker.empty()));
        this.conditional = new ConditionalNodes(checker.model());
    }

    @Override
    public List<RpcError> validate(ContainerNode content) {
        return validate(memory.get().latest(), content);
    }

    @Override
    public List<RpcError> validate(ContainerNode base, ContainerNode candidate) {
        return validate(checked(base), candidate);
    }

    @Override
    public ContainerNode settled(ContainerNode before, ContainerNode after, Written written) {
        return conditional.settled(before, after, written);
    }

    private List<RpcError> validate(Checked base, ContainerNode candidate) {
        var verdict = checker.check(base, candidate);
        memory.set(new Memory(base, verdict.next()));
        return verdict.errors();
    }

    private Checked checked(ContainerNode base) {
        var known = memory.get();
        if (known.latest().root() == base) {
            return known.latest();
        }
        if (known.base().root() == base) {
            return known.base();
        }
        var verdict = checker.check(known.latest(), base);
        return verdict.isValid() ? verdict.next() : checker.empty();
    }
}
