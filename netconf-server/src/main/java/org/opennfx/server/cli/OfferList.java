package org.opennfx.server.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.opennfx.datastore.text.Printable;
import org.opennfx.server.commands.Offer;

/** A list of what may follow, as it is shown. */
record OfferList(List<Offer> offers) {
    List<String> lines() {
        return offers.isEmpty()
                ? List.of("No valid completions")
                : Stream.concat(Stream.of("Possible completions:"), offers.stream().map(OfferList::line)).toList();
    }

    private static String line(Offer offer) {
        var line = String.format(Locale.ROOT, "%c %-20s %s", offer.mark().sign(), offer.text(), offer.help());
        return Printable.line(line).stripTrailing();
    }
}
