package org.opennfx.datastore.path;

import java.util.ArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a tree is: cheap to make on the way down, and made into an {@link InstancePath} only when there
 * is something to say about the place.
 */
public final class Place {
    public static final Place ROOT = new Place(null, () -> {
        throw new IllegalStateException("the root has no step");
    });

    private final @Nullable Place parent;
    private final Supplier<InstancePath.Step> step;

    private Place(@Nullable Place parent, Supplier<InstancePath.Step> step) {
        this.parent = parent;
        this.step = step;
    }

    /** The place at the end of a path. */
    public static Place at(InstancePath path) {
        var place = ROOT;
        for (var step : path.steps()) {
            place = place.down(() -> step);
        }
        return place;
    }

    public Place node(NodeName name) {
        return new Place(this, () -> new InstancePath.Step.Node(name));
    }

    /** One step down, which may be known only later. */
    public Place down(Supplier<InstancePath.Step> next) {
        return new Place(this, next);
    }

    public InstancePath path() {
        var steps = new ArrayList<InstancePath.Step>();
        for (var at = this; at.parent != null; at = at.parent) {
            steps.addFirst(at.step.get());
        }
        return new InstancePath(steps);
    }
}
