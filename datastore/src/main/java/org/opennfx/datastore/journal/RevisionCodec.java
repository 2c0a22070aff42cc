package org.opennfx.datastore.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** Between revisions and the records that hold them. */
final class RevisionCodec {
    private RevisionCodec() {}

    /** The whole revision. */
    static JournalRecord snapshot(Revision revision) {
        var out = new Packer();
        commit(out, revision.commit());
        new ContentWriter(out).children(revision.content().children());
        return new JournalRecord(RecordKind.SNAPSHOT, revision.commit().id(), out.bytes());
    }

    /** What leads from one revision to the next; its size follows that of the change. */
    static JournalRecord intent(Revision before, Revision next) {
        var out = new Packer();
        commit(out, next.commit());
        new ChangeWriter(out).change(before.content(), next.content());
        return new JournalRecord(RecordKind.INTENT, next.commit().id(), out.bytes());
    }

    static JournalRecord committed(Revision revision, Finality finality, List<WrittenEvent> events) {
        return EventRecords.of(
                switch (finality) {
                    case FINAL -> RecordKind.COMMITTED;
                    case TENTATIVE -> RecordKind.TENTATIVE;
                },
                revision.commit().id(),
                events);
    }

    /** Says that the revision, which is the last one, is final. */
    static JournalRecord settled(Revision revision, List<WrittenEvent> events) {
        return EventRecords.of(RecordKind.SETTLED, revision.commit().id(), events);
    }

    static JournalRecord aborted(Revision revision) {
        return new JournalRecord(RecordKind.ABORTED, revision.commit().id());
    }

    /** Belongs to no commit. */
    static JournalRecord startup(Optional<ContainerNode> content) {
        var out = new Packer();
        out.number(content.isPresent() ? 1 : 0);
        content.ifPresent(root -> new ContentWriter(out).children(root.children()));
        return new JournalRecord(RecordKind.STARTUP, 0, out.bytes());
    }

    /**
     * What the records say of the startup datastore; the last one counts.
     *
     * @throws SchemaMismatchException it holds data that the schema does not have
     */
    static Optional<ContainerNode> startup(List<JournalRecord> records, ContainerSchema schema) throws IOException {
        for (var record : records.reversed()) {
            if (record.kind() == RecordKind.STARTUP) {
                var in = new Unpacker(record.payload());
                return in.count() == 0
                        ? Optional.empty()
                        : Optional.of(new ContainerNode(schema, new ContentReader(in).children(schema)));
            }
        }
        return Optional.empty();
    }

    /** The records that a reader makes this history from. */
    static List<JournalRecord> records(History history) {
        var records = new ArrayList<JournalRecord>();
        var revisions = history.needed();
        records.add(snapshot(revisions.getFirst()));
        for (var i = 1; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            records.add(intent(revisions.get(i - 1), revision));
            records.add(committed(
                    revision, history.isTentative(revision) ? Finality.TENTATIVE : Finality.FINAL, List.of()));
        }
        return records;
    }

    /**
     * The history that the records tell; intents that are not committed do not count.
     *
     * @throws SchemaMismatchException a revision holds data that the schema does not have
     */
    static History history(List<JournalRecord> records, ContainerSchema schema) throws IOException {
        var history = History.of(readSnapshot(records.getFirst(), schema));
        for (var i = 1; i < records.size(); i++) {
            history = switch (records.get(i).kind()) {
                case COMMITTED -> history.with(readIntent(records.get(i - 1), history.running()), Finality.FINAL);
                case TENTATIVE -> history.with(readIntent(records.get(i - 1), history.running()), Finality.TENTATIVE);
                case SETTLED -> history.settled();
                case SNAPSHOT, INTENT, ABORTED, STARTUP, EVENTS, SCHEDULED -> history;
            };
        }
        return history;
    }

    private static Revision readSnapshot(JournalRecord record, ContainerSchema schema) throws IOException {
        expect(record, RecordKind.SNAPSHOT);
        var in = new Unpacker(record.payload());
        var commit = commit(in, record);
        return new Revision(commit, new ContainerNode(schema, new ContentReader(in).children(schema)));
    }

    private static Revision readIntent(JournalRecord record, Revision before) throws IOException {
        expect(record, RecordKind.INTENT);
        var in = new Unpacker(record.payload());
        var commit = commit(in, record);
        try {
            return new Revision(commit, new ChangeReader(in).change(before.content()));
        } catch (SchemaMismatchException e) {
            throw new SchemaMismatchException("commit " + commit.id() + " of " + commit.time() + ": " + e.getMessage());
        }
    }

    private static void expect(JournalRecord record, RecordKind kind) throws IOException {
        if (record.kind() != kind) {
            throw new IOException("a record " + record.kind() + " stands where " + kind + " belongs");
        }
    }

    private static void commit(Packer out, Commit commit) {
        out.text(commit.time().toString());
        out.text(commit.user());
        out.text(commit.client());
        out.optional(commit.comment());
    }

    private static Commit commit(Unpacker in, JournalRecord record) {
        var time = Instant.parse(in.text());
        return new Commit(record.commit(), time, in.text(), in.text(), in.optional());
    }
}
