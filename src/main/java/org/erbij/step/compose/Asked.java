package org.erbij.step.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Values that note which of them a text asks for; for what is not there something is made up, so that it asks on. */
final class Asked extends HashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    private final TreeSet<String> names = new TreeSet<>();

    Asked(Map<String, Object> values) {
        super(values);
    }

    @Override
    public Object get(@Nullable Object name) {
        names.add(String.valueOf(name));
        Object value = super.get(name);
        return value == null ? "made up" : value;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        names.add(String.valueOf(name));
        return true;
    }

    Set<String> names() {
        return Set.copyOf(names);
    }
}
