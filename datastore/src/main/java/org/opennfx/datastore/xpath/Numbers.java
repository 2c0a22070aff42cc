package org.opennfx.datastore.xpath;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as XPath 1.0 writes and reads them (4.2 and 4.4): no exponents, no plus sign. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[ \\t\\r\\n]*(-?([0-9]+(\\.[0-9]*)?|\\.[0-9]+))[ \\t\\r\\n]*");

    private Numbers() {}

    static double parse(String text) {
        var number = NUMBER.matcher(text);
        return number.matches() ? Double.parseDouble(number.group(1)) : Double.NaN;
    }

    static String format(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "Infinity" : "-Infinity";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return decimal.toPlainString();
    }

    /** To the nearest integer, the greater one of two that are equally near. */
    static double round(double number) {
        return Double.isNaN(number) || Double.isInfinite(number) ? number : Math.floor(number + 0.5);
    }
}
