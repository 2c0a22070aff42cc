package org.opennfx.server.junos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.junos.ErrorElements.Severity;
import org.opennfx.server.operations.AtTime;
import org.opennfx.server.operations.CheckOut;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.RescueConfiguration;
import org.opennfx.server.operations.Session;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/** Carries out what a session asks for in the way of Junos. */
final class JunosOperations {
    /** The rpc that the device answers with nothing, unless it is asked for more. */
    private static final String VERSION = "get-software-information";

    private enum Candidate {
        SHARED,
        LOCKED,
        PRIVATE
    }

    private final Operations operations;
    private final Session session;
    private final RescueConfiguration rescue;
    private final ConfigurationAnswers configurations;
    private final CommandAnswers answers;
    private final ErrorElements errors;
    private final LoadBodies bodies;
    private final JunosManner manner;
    private Candidate candidate = Candidate.SHARED;

    JunosOperations(
            Operations operations,
            Session session,
            RescueConfiguration rescue,
            ConfigurationAnswers configurations,
            CommandAnswers answers,
            ErrorElements errors,
            LoadBodies bodies,
            JunosManner manner) {
        this.rescue = rescue;
        this.operations = operations;
        this.session = session;
        this.configurations = configurations;
        this.errors = errors;
        this.bodies = bodies;
        this.manner = manner;
        this.answers = answers;
    }

    /** @throws RpcException what the reply has to say instead */
    JunosReply execute(JunosRequest request) {
        return switch (request) {
            case JunosRequest.GetConfiguration get -> get(get);
            case JunosRequest.Load(var edit, var hasLines) -> load(edit, hasLines);
            case JunosRequest.LoadFile(var file, var form, var action) -> {
                var text = operations.database().text(session, file);
                yield load(bodies.of(text, form, action), form == Form.TEXT || form == Form.SET);
            }
            case JunosRequest.ShowConfiguration show -> show(show);
            case JunosRequest.Compare(var rollback) -> compare(rollback);
            case JunosRequest.LoadRollback(var number) -> stored(new ConfigSource.Rollback(number));
            case JunosRequest.LoadRescue() -> stored(new ConfigSource.Document(rescue.read()));
            case JunosRequest.Commit(var log, var confirmed) -> commit(log, confirmed);
            case JunosRequest.CommitAt(var time, var log) -> scheduled(time, log);
            case JunosRequest.CommitCheck() -> {
                var warnings = checkedOut(() -> operations.database().check(session));
                yield engine("commit-check-success", Optional.empty(), warnings);
            }
            case JunosRequest.Lock() -> lock();
            case JunosRequest.Unlock() -> {
                operations.unlock(session, DatastoreName.CANDIDATE);
                candidate = Candidate.SHARED;
                yield JunosReply.OK;
            }
            case JunosRequest.OpenPrivate() -> openPrivate();
            case JunosRequest.Close() -> close();
            case JunosRequest.Invoke invoke -> invoke(invoke);
        };
    }

    private JunosReply get(JunosRequest.GetConfiguration wanted) {
        var source = new ConfigSource.Stored(wanted.database());
        var content = shown(source, wanted.selection(), wanted.inherit());
        var edited = wanted.database() == DatastoreName.CANDIDATE && operations.database().isModified(session);
        return JunosReply.of(configurations.of(
                wanted.changed() && edited ? content.changed(changed()) : content,
                wanted.form(),
                edited ? new Stamp.Edited(operations.database().lastEdit(session)) : committed()));
    }

    private ChangedNodes changed() {
        return ChangedNodes.between(
                content(new ConfigSource.Stored(DatastoreName.RUNNING)), content(new ConfigSource.Stored(DatastoreName.CANDIDATE)));
    }

    private Stamp committed() {
        return new Stamp.Committed(operations.database().lastCommit());
    }

    private Shown shown(ConfigSource source, Selection selection, Inherit inherit) {
        if (!inherit.isExpanded()) {
            var all = content(source);
            return Shown.asWritten(
                    selection.equals(Selection.EVERYTHING) ? all : operations.database().read(session, source, selection), all);
        }
        var defaults = inherit.hasDefaults() ? WithDefaults.REPORT_ALL : WithDefaults.EXPLICIT;
        return Shown.expanded(operations.database().expanded(session, source, selection, defaults), inherit.namesGroups());
    }

    private JunosReply show(JunosRequest.ShowConfiguration asked) {
        var running = new ConfigSource.Stored(DatastoreName.RUNNING);
        var wanted = asked.wanted();
        var before = wanted.line().compare();
        if (before.isPresent()) {
            return JunosReply.of(configurations.comparison(
                    content(new ConfigSource.Rollback(before.get())), content(running), asked.path(), wanted));
        }
        var inherit = wanted.display().inheritance() ? Inherit.GROUPS_NAMED : Inherit.NOTHING;
        var content = shown(running, Selection.EVERYTHING, inherit);
        return JunosReply.of(wanted.isInLines()
                ? configurations.inLines(content, asked.path(), wanted)
                : configurations.of(content.only(asked.path()), wanted.form(), committed()));
    }

    private ContainerNode content(ConfigSource source) {
        return operations.database().read(session, source, Selection.EVERYTHING);
    }

    private JunosReply compare(int rollback) {
        var comparison = configurations.comparison(
                content(new ConfigSource.Rollback(rollback)),
                content(new ConfigSource.Stored(DatastoreName.CANDIDATE)),
                InstancePath.ROOT,
                Wanted.in(Form.TEXT));
        var warnings = manner == JunosManner.STRICT
                ? List.of(RpcError.protocol(ErrorTag.OPERATION_FAILED, JunosWords.INCOMPLETE))
                : List.<RpcError>of();
        return JunosReply.of(out -> {
            errors.write(out, Severity.WARNING, warnings);
            comparison.write(out);
        });
    }

    private JunosReply invoke(JunosRequest.Invoke asked) {
        if (asked.wanted().display().rpc()) {
            return answers.rpc(asked.rpc(), operations.input(session, asked.rpc(), asked.input()), asked.wanted());
        }
        var output = operations.invoke(session, asked.rpc(), asked.input());
        var unsaid = manner == JunosManner.STRICT && asked.rpc().name().local().equals(VERSION) && asked.input().isEmpty();
        return unsaid ? JunosReply.of(_ -> { }) : answers.of(asked.rpc(), output, asked.wanted());
    }

    private JunosReply load(List<EditNode> edit, boolean hasLines) {
        if (hasLines) {
            RpcException.throwIfAny(EditNode.invalid(edit).stream().map(JunosOperations::withLine).toList());
        }
        return loaded(operations.database().load(session, edit));
    }

    private static RpcError withLine(EditNode.Invalid wrong) {
        return wrong.error().message("line " + wrong.location().line() + ": " + wrong.problem().message());
    }

    private JunosReply stored(ConfigSource source) {
        operations.database().load(session, source);
        return loaded(List.of());
    }

    private JunosReply loaded(List<RpcError> warnings) {
        return JunosReply.of(out -> JunosReply.element(out, "load-configuration-results", results -> {
            errors.write(results, Severity.WARNING, warnings);
            JunosReply.ok(results);
        }));
    }

    private JunosReply commit(Optional<String> log, Optional<Duration> confirmed) {
        var confirm = confirmed.map(time -> new CommitOptions.Confirm(time, Optional.empty()));
        // clients know from it that a commit waits to be confirmed, and for how long
        var comment = log.or(() -> confirmed.map(time -> "commit confirmed, rollback in " + time.toMinutes() + "mins"));
        var warnings = checkedOut(() -> operations.database().commit(session, comment, confirm));
        return engine("commit-success", Optional.empty(), warnings);
    }

    private JunosReply scheduled(String at, Optional<String> log) {
        var time = operations.database().time(at);
        var warnings = checkedOut(() -> operations.database().schedule(session, time, log));
        return engine("commit-check-success", Optional.of(AtTime.announcement(time)), warnings);
    }

    private static List<RpcError> checkedOut(Supplier<List<RpcError>> commit) {
        try {
            return commit.get();
        } catch (RpcException e) {
            throw checkedOut(e);
        }
    }

    /** Clients take what comes with an ok for done, whatever it warns of. */
    private JunosReply engine(String success, Optional<String> output, List<RpcError> warnings) {
        return JunosReply.of(out -> {
            JunosReply.element(out, "commit-results", results -> {
                errors.write(results, Severity.WARNING, warnings);
                JunosReply.element(results, "routing-engine", engine -> {
                    JunosReply.element(engine, "name", name -> name.writeCharacters("re0"));
                    JunosReply.element(engine, success, _ -> { });
                    if (output.isPresent()) {
                        JunosReply.element(engine, "output", said -> said.writeCharacters(output.get()));
                    }
                });
            });
            JunosReply.ok(out);
        });
    }

    /** Behind what is wrong with a configuration, the device says what comes of that. */
    private static RpcException checkedOut(RpcException failure) {
        if (!CheckOut.hasFailed(failure)) {
            return failure;
        }
        var all = new ArrayList<>(failure.errors());
        all.add(CheckOut.FAILED);
        return new RpcException(all);
    }

    private JunosReply lock() {
        requireNotPrivate();
        operations.lock(session, DatastoreName.CANDIDATE);
        candidate = Candidate.LOCKED;
        return JunosReply.OK;
    }

    /** To open it again would lose the edits in it; a lock would be that of a configuration which nobody else sees. */
    private void requireNotPrivate() {
        if (candidate == Candidate.PRIVATE) {
            throw RpcError.protocol(
                            ErrorTag.OPERATION_FAILED, "configuration database is already open as private; close-configuration comes first")
                    .asException();
        }
    }

    private JunosReply openPrivate() {
        requireNotPrivate();
        operations.database().openPrivate(session);
        candidate = Candidate.PRIVATE;
        var warning = RpcError.protocol(ErrorTag.OPERATION_FAILED, JunosWords.PRIVATE);
        return JunosReply.of(out -> {
            errors.write(out, Severity.WARNING, List.of(warning));
            JunosReply.ok(out);
        });
    }

    private JunosReply close() {
        switch (candidate) {
            case SHARED -> throw RpcError.protocol(ErrorTag.OPERATION_FAILED, "configuration database is not open").asException();
            case LOCKED -> operations.unlock(session, DatastoreName.CANDIDATE);
            case PRIVATE -> operations.database().closePrivate(session);
        }
        candidate = Candidate.SHARED;
        return JunosReply.OK;
    }
}
