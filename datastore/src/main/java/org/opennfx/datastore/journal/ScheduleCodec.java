package org.opennfx.datastore.journal;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** Between the commit that waits for its time and the record that holds it. */
final class ScheduleCodec {
    private ScheduleCodec() {}

    static JournalRecord record(Optional<ScheduledCommit> scheduled) {
        var out = new Packer();
        out.number(scheduled.isPresent() ? 1 : 0);
        scheduled.ifPresent(commit -> {
            out.optional(switch (commit.time()) {
                case CommitTime.At(var instant) -> Optional.of(instant.toString());
                case CommitTime.NextStart() -> Optional.empty();
            });
            out.text(commit.user());
            out.text(commit.client());
            out.optional(commit.comment());
            new ContentWriter(out).children(commit.content().children());
        });
        return new JournalRecord(RecordKind.SCHEDULED, 0, out.bytes());
    }

    /**
     * What the records say; the last one counts.
     *
     * @throws SchemaMismatchException it holds data that the schema does not have
     */
    static Optional<ScheduledCommit> scheduled(List<JournalRecord> records, ContainerSchema schema) throws IOException {
        for (var record : records.reversed()) {
            if (record.kind() == RecordKind.SCHEDULED) {
                var in = new Unpacker(record.payload());
                return in.count() == 0 ? Optional.empty() : Optional.of(commit(in, schema));
            }
        }
        return Optional.empty();
    }

    private static ScheduledCommit commit(Unpacker in, ContainerSchema schema) throws IOException {
        var time = in.optional().<CommitTime>map(text -> new CommitTime.At(Instant.parse(text)))
                .orElseGet(CommitTime.NextStart::new);
        var user = in.text();
        var client = in.text();
        var comment = in.optional();
        return new ScheduledCommit(
                time, new ContainerNode(schema, new ContentReader(in).children(schema)), user, client, comment);
    }
}
