package org.opennfx.backends.state;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmI;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * A shortest way from one text to another, in space that grows with the texts alone. What the library finds piece by piece is put
 * together where no line lies between, so that old lines stand before new ones.
 */
record LineDiff(DiffAlgorithmI<String> pieces) implements DiffAlgorithmI<String> {
    /** @param same tells whether two lines are the same */
    static LineDiff by(BiPredicate<String, String> same) {
        return new LineDiff(new MyersDiffWithLinearSpace<>(same));
    }

    @Override
    public List<Change> computeDiff(List<String> source, List<String> target, DiffAlgorithmListener progress) {
        var whole = new ArrayList<Change>();
        for (var change : pieces.computeDiff(source, target, progress)) {
            if (!whole.isEmpty() && touch(whole.getLast(), change)) {
                whole.add(joined(whole.removeLast(), change));
            } else {
                whole.add(change);
            }
        }
        return whole;
    }

    private static boolean touch(Change first, Change second) {
        return first.endOriginal == second.startOriginal && first.endRevised == second.startRevised;
    }

    private static Change joined(Change first, Change second) {
        return new Change(type(first, second), first.startOriginal, second.endOriginal, first.startRevised, second.endRevised);
    }

    private static DeltaType type(Change first, Change second) {
        return first.deltaType == second.deltaType ? first.deltaType : DeltaType.CHANGE;
    }
}
