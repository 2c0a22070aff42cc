package org.opennfx.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opennfx.datastore.text.Printable;
import org.opennfx.server.commands.Offer;

/** A list of what may follow, as it is shown. */
record OfferList(List<Offer> offers) {
    private static final int NARROWEST = 20;
    /** Where longer words move what is said of them. */
    private static final int WIDEST = 40;

    List<String> lines() {
        return offers.isEmpty()
                ? List.of("No valid completions")
                : Stream.concat(Stream.of("Possible completions:"), offers.stream().map(this::line)).toList();
    }

    private int width() {
        var widest = offers.stream().mapToInt(offer -> offer.text().length()).filter(width -> width <= WIDEST).max();
        return Math.max(NARROWEST, widest.orElse(0));
    }

    private String line(Offer offer) {
        var line = String.format(Locale.ROOT, "%c %-" + width() + "s %s", offer.mark().sign(), offer.text(), offer.help());
        return Printable.line(line).stripTrailing();
    }
}
