package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import org.opennfx.datastore.Box;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Key;

/** A host that has a set of rules, and can be told to fail. */
final class RuleHost implements Subsystem {
    enum Failure {
        BEFORE_ITS_EFFECT,
        AFTER_ITS_EFFECT,
        BY_A_DEFECT
    }

    final Set<String> rules = new ConcurrentSkipListSet<>();
    final Map<String, Failure> failing = new HashMap<>();
    /** What failures say that they are about. */
    Optional<InstancePath> about = Optional.empty();
    /** Those that are carried out, but not without a word. */
    final Set<String> doubtful = new HashSet<>();
    final Set<String> notUndoable = new HashSet<>();
    /** Those of which a part is better than nothing. */
    final Set<String> helpfulInPart = new HashSet<>();
    /** What the machine has lost for good. */
    final List<Drift> losses = new ArrayList<>();
    final List<String> log = new ArrayList<>();
    final CountDownLatch reached = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(0);
    boolean unreachable;
    boolean defective;

    static InstancePath path(String rule) {
        var schema = (ListSchema) Box.BOX.child("rule").orElseThrow();
        return InstancePath.ROOT.node(Box.BOX.name()).child(Key.of(rule).step(schema));
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return desired(candidate).contains("impossible")
                ? List.of(RpcError.application(ErrorTag.RESOURCE_DENIED, "no such thing here"))
                : List.of();
    }

    @Override
    public List<RpcError> warnings(ContainerNode running, ContainerNode candidate) {
        return desired(candidate).contains("odd") && !desired(running).contains("odd") ? List.of(doubt("odd")) : List.of();
    }

    static RpcError doubt(String rule) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, rule + " is doubtful").at(path(rule));
    }

    @Override
    public Plan plan(ContainerNode content) throws HostException {
        if (defective) {
            throw new IllegalStateException("defect");
        }
        if (unreachable) {
            throw new HostException("rules", "host", "connection refused");
        }
        var desired = desired(content);
        var steps = new ArrayList<Step>();
        rules.stream().filter(rule -> !desired.contains(rule)).forEach(rule -> steps.add(new Change(rule, false)));
        desired.stream().filter(rule -> !rules.contains(rule)).forEach(rule -> steps.add(new Change(rule, true)));
        return new Plan(steps, losses);
    }

    private static Set<String> desired(ContainerNode content) {
        var desired = new TreeSet<String>();
        content.child(Box.BOX)
                .map(ContainerNode.class::cast)
                .ifPresent(box -> box.entries("rule").forEach(rule -> desired.add(rule.leaf("name").orElseThrow())));
        return desired;
    }

    private final class Change implements Step {
        private final String rule;
        private final boolean adds;

        Change(String rule, boolean adds) {
            this.rule = rule;
            this.adds = adds;
        }

        @Override
        public String describe() {
            return (adds ? "add " : "remove ") + rule;
        }

        @Override
        public Optional<InstancePath> cause() {
            return Optional.of(path(rule));
        }

        @Override
        public boolean helpsInPart() {
            return helpfulInPart.contains(rule);
        }

        @Override
        public List<RpcError> warnings() {
            return doubtful.contains(rule) ? List.of(doubt(rule)) : List.of();
        }

        @Override
        public void apply() throws HostException {
            log.add(describe());
            reached.countDown();
            waitAtGate();
            var failure = failing.get(rule);
            if (failure != Failure.BEFORE_ITS_EFFECT) {
                make(adds);
            }
            if (failure == Failure.BY_A_DEFECT) {
                throw new IllegalStateException("defect");
            }
            if (failure != null) {
                var refusal = new HostException("rules", rule, "out of rules");
                throw about.map(refusal::at).orElse(refusal);
            }
        }

        @Override
        public void undo() throws HostException {
            log.add("undo " + describe());
            if (notUndoable.contains(rule)) {
                throw new HostException("rules", rule, "device is busy");
            }
            make(!adds);
        }

        private void waitAtGate() {
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void make(boolean there) {
            if (there) {
                rules.add(rule);
            } else {
                rules.remove(rule);
            }
        }
    }
}
