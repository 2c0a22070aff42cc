package org.opennfx.tools.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A work with a session: its requests are written already. */
final class Exchange implements Timed {
    private final NetconfSession session;
    private final List<byte[]> before;
    private final List<byte[]> timed;
    private final List<byte[]> after;
    private final List<Long> answers = new ArrayList<>();

    Exchange(NetconfSession session, Work work) {
        this.session = session;
        before = requests(work.before());
        timed = requests(work.timed());
        after = requests(work.after());
    }

    private List<byte[]> requests(List<String> operations) {
        return operations.stream().map(session::request).toList();
    }

    /** What is refused leaves nothing behind. */
    @Override
    public long run() throws IOException {
        try {
            return asked();
        } catch (Refused e) {
            session.ask("<discard-changes/>");
            throw e;
        }
    }

    private long asked() throws IOException {
        for (var request : before) {
            session.ask(request);
        }
        answers.clear();
        var begin = System.nanoTime();
        for (var request : timed) {
            answers.add(session.ask(request).length());
        }
        var time = System.nanoTime() - begin;
        for (var request : after) {
            session.ask(request);
        }
        return time;
    }

    /** How long the answers were that came last. */
    List<Long> answers() {
        return List.copyOf(answers);
    }
}
