package org.opennfx.datastore.journal;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.notification.WrittenEvent;

/** Between events and the records that hold them, beside what they tell of or alone. */
final class EventRecords {
    private EventRecords() {}

    static JournalRecord of(RecordKind kind, long commit, List<WrittenEvent> events) {
        return events.isEmpty() ? new JournalRecord(kind, commit) : new JournalRecord(kind, commit, payload(events));
    }

    private static byte[] payload(List<WrittenEvent> events) {
        var out = new Packer();
        for (var event : events) {
            out.number(event.bytes().length);
            out.raw(event.bytes());
        }
        return out.bytes();
    }

    /** All events of all records, in their order. */
    static List<WrittenEvent> events(List<JournalRecord> records) {
        var events = new ArrayList<WrittenEvent>();
        for (var record : records) {
            switch (record.kind()) {
                case COMMITTED, TENTATIVE, SETTLED, EVENTS -> {
                    var in = new Unpacker(record.payload());
                    while (!in.atEnd()) {
                        events.add(new WrittenEvent(in.raw(in.count())));
                    }
                }
                case SNAPSHOT, INTENT, ABORTED, STARTUP, SCHEDULED -> { }
            }
        }
        return events;
    }
}
