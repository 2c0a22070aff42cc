package org.opennfx.tools.bench;

import java.time.Duration;
import java.util.Locale;

/**
 * A cell of a table.
 *
 * @param value what ratios are made of
 */
record Figure(double value, String text) {
    private static final double NANOS = 1e6;
    private static final double KIBI = 1024;

    /** Median and 99 %, in milliseconds. */
    static Figure times(Samples samples) {
        var median = milliseconds(samples.quantile(0.5));
        return new Figure(median, number(median) + " / " + number(milliseconds(samples.quantile(0.99))));
    }

    /** Requests a second, and how long they took: median and 99 %, in milliseconds. */
    static Figure rate(Samples samples, Duration elapsed) {
        var rate = samples.count() * 1000 / milliseconds(elapsed);
        return new Figure(rate, number(rate) + "; " + times(samples).text());
    }

    static Figure perSecond(long count, Duration elapsed) {
        var rate = count * 1000 / milliseconds(elapsed);
        return new Figure(rate, number(rate));
    }

    static Figure seconds(Duration time) {
        var seconds = milliseconds(time) / 1000;
        return new Figure(seconds, number(seconds));
    }

    static Figure mebibytes(long kibibytes) {
        return new Figure(kibibytes, number(kibibytes / KIBI));
    }

    static Figure kibibytes(double kibibytes, String remark) {
        return new Figure(kibibytes, number(kibibytes) + remark);
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / NANOS;
    }

    static String count(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Three digits at least, as far as there are some. */
    static String number(double value) {
        var digits = value < 1 ? 3 : value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
