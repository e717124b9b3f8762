package io.incidentops.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Small changes of immutable lists, which answer the same list where nothing changes. */
final class Lists {
    private Lists() {}

    static <T> List<T> plus(List<T> list, T item) {
        List<T> copy = new ArrayList<>(list.size() + 1);
        copy.addAll(list);
        copy.add(item);
        return List.copyOf(copy);
    }

    static <T> List<T> plusLast(List<T> list, T item, int keep) {
        if (list.size() < keep) {
            return plus(list, item);
        }
        List<T> copy = new ArrayList<>(keep);
        copy.addAll(list.subList(list.size() - keep + 1, list.size()));
        copy.add(item);
        return List.copyOf(copy);
    }

    static <T> List<T> without(List<T> list, Predicate<? super T> gone) {
        List<T> left = new ArrayList<>(list.size());
        for (T item : list) {
            if (!gone.test(item)) {
                left.add(item);
            }
        }
        return left.size() == list.size() ? list : List.copyOf(left);
    }

    @SuppressWarnings("ReferenceEquality") // the same item, not an equal one, tells that nothing changed
    static <T> List<T> map(List<T> list, UnaryOperator<T> change) {
        for (T item : list) {
            if (change.apply(item) != item) {
                return list.stream().map(change).toList();
            }
        }
        return list;
    }
}
