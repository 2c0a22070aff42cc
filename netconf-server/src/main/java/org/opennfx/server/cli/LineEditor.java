package org.opennfx.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.keymap.KeyMap;
import org.jline.reader.Reference;
import org.jline.reader.Widget;
import org.jline.reader.impl.LineReaderImpl;
import org.opennfx.datastore.text.Printable;

/** Edits lines with the keys of Emacs. */
class LineEditor extends LineReaderImpl {
    LineEditor(SshTerminal terminal) {
        super(terminal, "cli", null);
        // a pasted line is a line like others
        unsetOpt(Option.BRACKETED_PASTE);
        setOpt(Option.DISABLE_EVENT_EXPANSION);
        bind("break-off", this::breakOff, KeyMap.ctrl('C'));
        bind(SELF_INSERT, this::insert, ")", "]", "}");
        bind(YANK, this::paste);
        // which begins a second line where JLine's own binding stands
        getKeyMaps().get(EMACS).bind(new Reference(ACCEPT_LINE), KeyMap.alt('\r'), KeyMap.alt('\n'));
        unbindMissing();
    }

    /** Emacs has keys for what JLine does not know, and would say so instead of ringing the bell. */
    private void unbindMissing() {
        var keys = getKeyMaps().get(EMACS);
        keys.getBoundKeys().forEach((key, bound) -> {
            if (bound instanceof Reference widget && !getWidgets().containsKey(widget.name())) {
                keys.unbind(key);
            }
        });
    }

    final void bind(String name, Widget widget, String... keys) {
        getWidgets().put(name, widget);
        if (keys.length > 0) {
            getKeyMaps().get(EMACS).bind(new Reference(name), keys);
        }
    }

    final String line(String prompt) {
        return readLine(asItIs(prompt));
    }

    /** Shows nothing of what is typed, which a mask of 0 is for. */
    final String secret(String prompt) {
        return readLine(asItIs(prompt), '\0');
    }

    static String asItIs(String prompt) {
        return Printable.line(prompt).replace("%", "%%");
    }

    /** The end of lines that were typed without a prompt, which comes before one is finished, is no line by itself. */
    @Override
    protected void doCleanup(boolean newLine) {
        super.doCleanup(newLine && !(state == State.NORMAL && prompt.length() == 0));
    }

    private boolean breakOff() {
        state = State.INTERRUPT;
        return true;
    }

    private boolean insert() {
        count = Math.min(count, TerminalConsole.LONGEST_LINE - buf.length());
        skipRedisplay = moreIsTyped();
        return count > 0 && selfInsert();
    }

    /** A long line that is pasted would else be drawn anew at each of its characters. */
    private boolean moreIsTyped() {
        try {
            return terminal.input().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean paste() {
        return buf.length() + killRing.yank().length() <= TerminalConsole.LONGEST_LINE && yank();
    }
}
