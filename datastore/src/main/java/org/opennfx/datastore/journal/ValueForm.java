package org.opennfx.datastore.journal;

import java.util.Arrays;
import java.util.Optional;
import org.opennfx.datastore.type.ValueType.JsonForm;

/** The form of a value in JSON, as it stands before the value in a payload; the codes are the file format. */
enum ValueForm {
    STRING(JsonForm.STRING, 's'),
    NUMBER(JsonForm.NUMBER, 'n'),
    BOOLEAN(JsonForm.BOOLEAN, 'b'),
    EMPTY(JsonForm.EMPTY, 'e');

    /** No value begins with it. */
    private static final char MARK = '\0';

    private final JsonForm form;
    private final char code;

    ValueForm(JsonForm form, char code) {
        this.form = form;
        this.code = code;
    }

    /** What was written for one value. */
    record Told(String text, Optional<JsonForm> form) {}

    static String of(JsonForm form) {
        return Arrays.stream(values())
                .filter(each -> each.form == form)
                .map(each -> "" + MARK + each.code)
                .findFirst()
                .orElseThrow();
    }

    static Told read(String written) {
        if (written.isEmpty() || written.charAt(0) != MARK) {
            return new Told(written, Optional.empty());
        }
        var form = Arrays.stream(values()).filter(each -> each.code == written.charAt(1)).map(each -> each.form).findFirst();
        return new Told(written.substring(2), form);
    }
}
