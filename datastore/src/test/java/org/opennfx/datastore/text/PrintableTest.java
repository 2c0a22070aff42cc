package org.opennfx.datastore.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void whatTerminalsTakeForCommandsIsShownAsQuestionMarks() {
        assertEquals("?[31mred?31m?x?", Printable.text("\u001b[31mred\u009b31m\u202ex\u0007"));
    }

    @Test
    void lettersOfAllKindsStay() {
        assertEquals("Zürich, 東京, 🦊", Printable.line("Zürich, 東京, 🦊"));
    }

    @Test
    void lineEndsAndTabsStayInTextAndNotInALine() {
        assertEquals("a\n\tb?", Printable.text("a\n\tb\r"));
        assertEquals("a??b?", Printable.line("a\n\tb\r"));
    }
}
