package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * What may follow the words of a statement.
 *
 * @param wrong the first word that means nothing, where there is one: nothing follows that
 * @param complete whether the statement may end here
 * @param asked the leaf whose value is to be asked for without an echo, where the words end with its name
 */
public record Following(Optional<EditNode.Invalid> wrong, boolean complete, List<Offer> offers, Optional<SchemaNode> asked) {
    public Following {
        offers = List.copyOf(offers);
    }

    static Following wrong(EditNode.Invalid word) {
        return new Following(Optional.of(word), false, List.of(), Optional.empty());
    }

    /** Whether nothing can follow but a value. */
    public boolean awaitsValue() {
        return !offers.isEmpty() && offers.stream().noneMatch(Offer::isName);
    }

    Following and(Offer offer) {
        var all = new ArrayList<>(offers);
        all.add(offer);
        return new Following(wrong, complete, all, asked);
    }

    Following incomplete() {
        return new Following(wrong, false, offers, asked);
    }

    Following finished() {
        return new Following(wrong, true, offers, asked);
    }
}
