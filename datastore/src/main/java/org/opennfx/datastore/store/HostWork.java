package org.opennfx.datastore.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the subsystems for their checks and plans, and carries plans out. All but the checks one thread at a time.
 */
final class HostWork {
    private static final Logger LOG = LoggerFactory.getLogger(HostWork.class);

    private final List<Subsystem> subsystems;
    private final Intention intention;

    HostWork(List<Subsystem> subsystems, Intention intention) {
        this.subsystems = List.copyOf(subsystems);
        this.intention = intention;
    }

    /** What the platform cannot carry: the errors of all subsystems. */
    List<RpcError> check(ContainerNode candidate) {
        var intended = intention.of(candidate);
        return said(candidate, subsystem -> subsystem.check(intended));
    }

    /** What keeps the platform from going from {@code running} to {@code candidate}. */
    List<RpcError> check(ContainerNode running, ContainerNode candidate) {
        var before = intention.of(running);
        var intended = intention.of(candidate);
        return said(candidate, subsystem -> subsystem.check(before, intended));
    }

    /** What is to be known of a candidate that nothing keeps from following {@code running}. */
    List<RpcError> warnings(ContainerNode running, ContainerNode candidate) {
        var before = intention.of(running);
        var intended = intention.of(candidate);
        return said(candidate, subsystem -> subsystem.warnings(before, intended));
    }

    /** What all subsystems say, in terms of what was written. */
    private List<RpcError> said(ContainerNode candidate, Function<Subsystem, List<RpcError>> by) {
        return intention.explained(candidate, Errors.limited(subsystems.stream().map(by).flatMap(List::stream).toList()));
    }

    /** The steps of all subsystems, one subsystem after the other. */
    Plan plan(ContainerNode desired) throws HostException {
        var intended = intention.of(desired);
        var steps = new ArrayList<Step>();
        var losses = new ArrayList<Drift>();
        for (var subsystem : subsystems) {
            var part = plan(subsystem, intended);
            steps.addAll(part.steps());
            losses.addAll(part.losses());
        }
        return new Plan(steps, losses);
    }

    /**
     * As {@link #plan}, for who has to refuse what cannot be planned.
     *
     * @throws RpcException operation-failed
     */
    Plan planned(ContainerNode desired) {
        try {
            return plan(desired);
        } catch (HostException e) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, e.getMessage())
                    .appTag(RpcError.HOST_FAILED)
                    .asException();
        }
    }

    private static Plan plan(Subsystem subsystem, ContainerNode desired) throws HostException {
        try {
            return subsystem.plan(desired);
        } catch (RuntimeException e) {
            // a defect of a subsystem must not end a start, or the thread that tries again
            LOG.error("planning of {} ended in an exception", subsystem.name(), e);
            throw new HostException(subsystem.name(), "plan", e.toString(), e);
        }
    }

    /**
     * Carries out the whole plan or nothing of it.
     *
     * @return empty if it is done; otherwise why not, and with a rollback-failed for each step that could not be
     *     undone. Without one of these the host is as it was
     */
    List<RpcError> apply(Plan plan) {
        try {
            return allOrNothing(plan);
        } finally {
            settled(plan);
        }
    }

    private static List<RpcError> allOrNothing(Plan plan) {
        for (var i = 0; i < plan.steps().size(); i++) {
            var failure = attempt(plan.steps().get(i));
            if (failure.isPresent()) {
                var errors = new ArrayList<RpcError>();
                errors.add(failure.get());
                errors.addAll(undone(new Plan(plan.steps().subList(0, i + 1))));
                return errors;
            }
        }
        return List.of();
    }

    /**
     * Brings the host to a configuration, and then does what makes that certain; all of it or nothing.
     *
     * @throws RpcException as {@link #apply} says; or what {@code decide} throws, with the host as it was
     */
    void carryOut(ContainerNode desired, Runnable decide) {
        var plan = planned(desired);
        RpcException.throwIfAny(apply(plan));
        try {
            decide.run();
        } catch (RpcException e) {
            var all = new ArrayList<>(e.errors());
            all.addAll(undo(plan));
            throw new RpcException(all);
        }
    }

    /**
     * Undoes a plan, the last step first; one that fails does not keep those before it from being undone.
     *
     * @return a rollback-failed for each step that could not be undone
     */
    List<RpcError> undo(Plan plan) {
        try {
            return undone(plan);
        } finally {
            settled(plan);
        }
    }

    private void settled(Plan plan) {
        if (!plan.isEmpty()) {
            subsystems.forEach(HostWork::settled);
        }
    }

    private static void settled(Subsystem subsystem) {
        try {
            subsystem.settled();
        } catch (RuntimeException e) {
            LOG.error("{} ended its work in an exception", subsystem.name(), e);
        }
    }

    private static List<RpcError> undone(Plan plan) {
        var errors = new ArrayList<RpcError>();
        for (var step : plan.steps().reversed()) {
            undo(step).ifPresent(errors::add);
        }
        return errors;
    }

    /**
     * Carries out as much of the plan as can be: a step that fails is undone, unless a part of it helps, and the others are tried all the same.
     *
     * @return what failed
     */
    List<RpcError> applyEach(Plan plan) {
        var errors = new ArrayList<RpcError>();
        for (var step : plan.steps()) {
            attempt(step).ifPresent(failure -> {
                errors.add(failure);
                if (!step.helpsInPart()) {
                    undo(step).ifPresent(errors::add);
                }
            });
        }
        settled(plan);
        return errors;
    }

    private static Optional<RpcError> attempt(Step step) {
        var phases = new Phases(CommitMeter.NONE);
        LOG.debug("{}", step.describe());
        try {
            step.apply();
            phases.ended("done");
            phases.tell(step.describe());
            return Optional.empty();
        } catch (HostException e) {
            return Optional.of(about(e.node().or(step::cause), ErrorTag.OPERATION_FAILED, e.getMessage()));
        } catch (RuntimeException e) {
            // a defect of a subsystem must not leave the host half changed
            LOG.error("{} ended in an exception", step.describe(), e);
            return Optional.of(about(step.cause(), ErrorTag.OPERATION_FAILED, step.describe() + ": " + e));
        }
    }

    private static Optional<RpcError> undo(Step step) {
        LOG.debug("undo {}", step.describe());
        try {
            step.undo();
            return Optional.empty();
        } catch (HostException e) {
            return Optional.of(notUndone(step, e.node().or(step::cause), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("undoing {} ended in an exception", step.describe(), e);
            return Optional.of(notUndone(step, step.cause(), e.toString()));
        }
    }

    private static RpcError notUndone(Step step, Optional<InstancePath> node, String why) {
        return about(node, ErrorTag.ROLLBACK_FAILED, "could not undo " + step.describe() + ": " + why);
    }

    private static RpcError about(Optional<InstancePath> node, ErrorTag tag, String message) {
        var error = RpcError.application(tag, message).appTag(RpcError.HOST_FAILED);
        return node.map(error::at).orElse(error);
    }
}
