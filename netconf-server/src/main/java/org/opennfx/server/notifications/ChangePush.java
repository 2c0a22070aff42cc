package org.opennfx.server.notifications;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.compare.ChangeType;
import org.opennfx.server.compare.Edit;
import org.opennfx.server.compare.Patch;
import org.opennfx.server.push.Churn;
import org.opennfx.server.push.Standing;

/**
 * Sends what each commit changes of the selection; within a dampening period, what has changed at its end (RFC 8641 3.1).
 * A node that has come back to what it was by then is told too, with the value that it has.
 */
final class ChangePush implements Push {
    private final String user;
    private final DatastoreContents contents;
    private final Updates updates;
    private final PushInbox inbox;
    private final InstantSource clock;
    private DatastoreSubscriptions.Request request;

    /** What was running when the subscriber was last told something, and what was told of it. */
    private ContainerNode toldOf;

    private ContainerNode told;

    /** What is running, where that is not told yet. */
    private Optional<ContainerNode> pending = Optional.empty();

    private Set<InstancePath> touched = new LinkedHashSet<>();
    private boolean skipped;
    private Instant quietUntil;

    ChangePush(
            String user,
            DatastoreSubscriptions.Request request,
            DatastoreContents contents,
            Updates updates,
            PushInbox inbox,
            InstantSource clock) {
        this.user = user;
        this.request = request;
        this.contents = contents;
        this.updates = updates;
        this.inbox = inbox;
        this.clock = clock;
        this.quietUntil = clock.instant();
        this.toldOf = contents.running().get();
        this.told = ContainerNode.empty(toldOf.schema());
    }

    private UpdateTrigger.OnChange onChange() {
        return (UpdateTrigger.OnChange) request.policy().trigger();
    }

    private ContainerNode selected(ContainerNode running) {
        return contents.changing(user, request.policy().datastore(), request.selection(), running);
    }

    @Override
    public void begin() throws IOException {
        if (onChange().syncOnStart()) {
            whole();
        } else {
            catchUp();
        }
    }

    /** From what is running now on, without a word of it. */
    private void catchUp() {
        // in this order: a commit of in between is still in the inbox then, and not forgotten
        var running = contents.running().get();
        toldOf = inbox.skipCommits().orElse(running);
        told = selected(toldOf);
        nothingPends();
    }

    private void nothingPends() {
        pending = Optional.empty();
        touched = new LinkedHashSet<>();
        skipped = false;
    }

    private void whole() throws IOException {
        catchUp();
        updates.whole(told);
        quietUntil = clock.instant().plus(onChange().period());
    }

    @Override
    public Optional<Instant> due() {
        return pending.map(_ -> quietUntil);
    }

    @Override
    public void wake() throws IOException {
        if (pending.isPresent() && !clock.instant().isBefore(quietUntil)) {
            tell(pending.get());
        }
    }

    @Override
    public void committed(PushInbox.Item.Commit commit) throws IOException {
        skipped |= !commit.first();
        if (onChange().centiseconds() > 0) {
            edits(pending.orElse(toldOf), commit.running())
                    .forEach(edit -> touched.add(edit.target()));
        }
        pending = Optional.of(commit.running());
        wake();
    }

    private void tell(ContainerNode running) throws IOException {
        if (onChange().syncOnStart() && updates.isSuspended()) {
            whole();
            return;
        }
        var now = selected(running);
        // against what was told, and not what could be told of it now: rights that are lost are told as deletions (RFC 8641 3.9)
        var edits = included(new Churn(contents.model(), now).added(edits(toldOf, told, running, now), touched));
        var incomplete = skipped || updates.isSuspended();
        toldOf = running;
        told = now;
        nothingPends();
        if (!edits.isEmpty()) {
            updates.changes(edits, incomplete);
            quietUntil = clock.instant().plus(onChange().period());
        }
    }

    /** What of the selection differs between two configurations. */
    private List<Edit> edits(ContainerNode before, ContainerNode after) {
        return edits(before, selected(before), after, selected(after));
    }

    private List<Edit> edits(ContainerNode before, ContainerNode old, ContainerNode after, ContainerNode now) {
        return Patch.between(
                contents.model(), Standing.in(old, now, before), Standing.in(now, old, after));
    }

    private List<Edit> included(List<Edit> edits) {
        return edits.stream().filter(edit -> !onChange().excluded().contains(ChangeType.of(edit))).toList();
    }

    @Override
    public void modified(DatastoreSubscriptions.Request next) throws IOException {
        request = next;
        if (onChange().syncOnStart()) {
            whole();
        } else {
            catchUp();
        }
    }

    @Override
    public void resync() throws IOException {
        whole();
    }
}
