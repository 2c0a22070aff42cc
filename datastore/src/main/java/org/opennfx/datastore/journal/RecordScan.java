package org.opennfx.datastore.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of a file.
 *
 * @param end the bytes of the file that the records fill; what is behind them was never written whole
 */
record RecordScan(List<JournalRecord> records, int end) {
    private static final byte[] MAGIC = {'N', 'F', 'X', 'J', 'R', 'N', 'L', '1'};

    RecordScan {
        records = List.copyOf(records);
    }

    /** What a journal begins with. */
    static byte[] magic() {
        return MAGIC.clone();
    }

    /**
     * Reads all records. Records are forced to disk one after the other, so only the last can be torn: one that cannot
     * be read with readable ones behind it is damage.
     *
     * @throws DamagedJournalException the file is not a journal, or damaged before its tail
     */
    static RecordScan of(Path file, byte[] content) throws DamagedJournalException {
        if (!Arrays.equals(MAGIC, Arrays.copyOf(content, MAGIC.length))) {
            throw new DamagedJournalException(file + " does not begin as a journal does. " + startEmpty(file));
        }
        var bytes = ByteBuffer.wrap(content).position(MAGIC.length);
        var records = new ArrayList<JournalRecord>();
        for (var next = JournalRecord.readFrom(bytes); next.isPresent(); next = JournalRecord.readFrom(bytes)) {
            records.add(next.get());
        }
        var scan = new RecordScan(records, bytes.position());
        if (records.isEmpty()) {
            throw new DamagedJournalException(
                    file + " is damaged at byte " + scan.end + ", in its snapshot. " + startEmpty(file));
        }
        var behind = readableBehind(bytes);
        if (behind > 0) {
            throw new DamagedJournalException(scan.damagedMiddle(file, content.length, behind));
        }
        return scan;
    }

    private static int readableBehind(ByteBuffer damage) {
        var found = 0;
        var offset = damage.position() + 1;
        while (offset < damage.limit()) {
            var rest = damage.duplicate().position(offset);
            var readable = JournalRecord.readFrom(rest).isPresent();
            found += readable ? 1 : 0;
            offset = readable ? rest.position() : offset + 1;
        }
        return found;
    }

    private String damagedMiddle(Path file, int size, int behind) {
        var last = records.getLast();
        return file + " is damaged at byte " + end + " of " + size + ", behind the record " + last.kind()
                + " of commit " + last.commit() + "; " + behind + " readable records follow the damage."
                + " Nothing has been changed. Restore the file from a backup; or keep a copy of it and cut it where it"
                + " is damaged with 'truncate -s " + end + " " + file + "', and all commits behind that one are lost. "
                + startEmpty(file);
    }

    private static String startEmpty(Path file) {
        return "To start with an empty configuration and without history, move " + file + " away.";
    }
}
