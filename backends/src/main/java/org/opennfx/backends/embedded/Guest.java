package org.opennfx.backends.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Nic;

/**
 * A domain in memory.
 *
 * @param power what runs, if anything does
 */
record Guest(Domain definition, Optional<Power> power) {
    /**
     * @param booted what the guest was booted with; its cards are those of {@code cards}
     */
    record Power(Domain booted, Instant since, List<Card> cards) {
        Power {
            cards = List.copyOf(cards);
        }

        Optional<Card> card(String name) {
            return cards.stream().filter(card -> card.nic().name().equals(name)).findFirst();
        }

        Domain live() {
            return booted.withNics(cards.stream().map(Card::nic).toList());
        }

        Power with(Card added) {
            var all = new ArrayList<>(cards);
            all.removeIf(card -> card.nic().name().equals(added.nic().name()));
            all.add(added);
            return new Power(booted, since, all);
        }

        Power without(String name) {
            return new Power(booted, since, cards.stream().filter(card -> !card.nic().name().equals(name)).toList());
        }
    }

    /**
     * A card that is plugged in.
     *
     * @param slot the number of its vnet device or of its virtual function; empty where it needs neither
     */
    record Card(Nic nic, Optional<Integer> slot, Instant since) {}

    Stream<Card> cards() {
        return power.stream().flatMap(running -> running.cards().stream());
    }

    Guest defined(Domain other) {
        return new Guest(other, power);
    }

    Guest powered(Optional<Power> other) {
        return new Guest(definition, other);
    }
}
