package org.opennfx.datastore.host;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** A step around another one, which it is the same as in all that it does not say itself. */
public interface WrappedStep extends Step {
    Step step();

    @Override
    default String describe() {
        return step().describe();
    }

    @Override
    default Optional<InstancePath> cause() {
        return step().cause();
    }

    @Override
    default List<Drift> drifts() {
        return step().drifts();
    }

    @Override
    default boolean helpsInPart() {
        return step().helpsInPart();
    }

    @Override
    default List<RpcError> warnings() {
        return step().warnings();
    }

    @Override
    default void apply() throws HostException {
        step().apply();
    }

    @Override
    default void undo() throws HostException {
        step().undo();
    }
}
