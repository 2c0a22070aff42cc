package org.opennfx.server.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.compare.ChangeType;

/** When a subscription to a datastore is sent updates (RFC 8641 5, grouping update-policy). */
sealed interface UpdateTrigger {
    NodeName PERIODIC = NotificationNames.push("periodic");
    NodeName ON_CHANGE = NotificationNames.push("on-change");

    /** The time that passes between two updates at least, in centiseconds. */
    long centiseconds();

    default Duration period() {
        return Duration.ofMillis(Math.multiplyExact(centiseconds(), 10));
    }

    /**
     * The whole selection, again and again.
     *
     * @param anchor a time of an update; that of the first one where there is none
     */
    record Periodic(long centiseconds, Optional<Instant> anchor) implements UpdateTrigger {
        /** The first time of an update that is after this one. */
        Instant next(Instant now, Instant start) {
            var from = anchor.orElse(start);
            var period = period().toMillis();
            var passed = Math.floorDiv(Duration.between(from, now).toMillis(), period);
            return from.plusMillis((passed + 1) * period);
        }
    }

    /**
     * What has changed.
     *
     * @param centiseconds the dampening period; 0 where every change is told by itself
     * @param syncOnStart whether the whole selection may be sent, and is at the beginning
     * @param excluded kinds of changes that are not told
     */
    record OnChange(long centiseconds, boolean syncOnStart, Set<ChangeType> excluded) implements UpdateTrigger {
        public OnChange {
            excluded = Set.copyOf(excluded);
        }
    }

    /** That of an rpc's input, if it has one. */
    static Optional<UpdateTrigger> read(InnerNode input) {
        return input.child(PERIODIC).map(ContainerNode.class::cast).<UpdateTrigger>map(periodic -> new Periodic(
                        Long.parseLong(periodic.leaf("period").orElseThrow()), Times.leaf(periodic, "anchor-time")))
                .or(() -> input.child(ON_CHANGE).map(ContainerNode.class::cast).map(UpdateTrigger::onChange));
    }

    /** Of modify-subscription, whose model has not all of these nodes. */
    private static OnChange onChange(ContainerNode given) {
        var excluded = EnumSet.noneOf(ChangeType.class);
        if (given.schema().child("excluded-change").isPresent()) {
            given.values("excluded-change").forEach(name -> excluded.add(ChangeType.named(name)));
        }
        var sync = given.schema().child("sync-on-start").flatMap(_ -> given.leafOrDefault("sync-on-start")).orElse("true");
        return new OnChange(
                Long.parseLong(given.leafOrDefault("dampening-period").orElse("0")), Boolean.parseBoolean(sync), excluded);
    }

    /** This one with what a modify-subscription can change of it; empty where the other is of another kind. */
    default Optional<UpdateTrigger> modified(UpdateTrigger other) {
        return switch (this) {
            case Periodic _ -> other instanceof Periodic ? Optional.of(other) : Optional.empty();
            case OnChange(_, var sync, var excluded) -> other instanceof OnChange
                    ? Optional.of(new OnChange(other.centiseconds(), sync, excluded))
                    : Optional.empty();
        };
    }

    default void write(TreeBuilder content, InnerSchema schema) {
        switch (this) {
            case Periodic(var period, var anchor) -> content.node(TreeBuilder.container(
                    container(schema, PERIODIC), node -> node.leaf("period", period).leaf("anchor-time", anchor)));
            case OnChange(var dampening, var sync, var excluded) -> content.node(TreeBuilder.container(
                    container(schema, ON_CHANGE),
                    node -> node.leaf("dampening-period", dampening)
                            .leaf("sync-on-start", sync)
                            .values("excluded-change", new ArrayList<>(excluded))));
        }
    }

    private static ContainerSchema container(InnerSchema schema, NodeName name) {
        return (ContainerSchema) schema.childByModule(name.module(), name.local()).orElseThrow();
    }
}
