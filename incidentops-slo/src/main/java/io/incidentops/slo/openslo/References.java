package io.incidentops.slo.openslo;

import org.jspecify.annotations.Nullable;

/** Looks up what a document refers to by name. */
final class References {
    private References() {}

    /** What is meant, or null with an error where there is none. One that was refused itself is not told of again. */
    static <T> @Nullable T need(Value ref, Kind kind, String name, Class<T> type) {
        Registry registry = ref.context().registry();
        if (!registry.has(kind, name)) {
            ref.error("no " + kind.word() + " is named " + Texts.quoted(name) + " (" + registry.known(kind)
                    + "): read its document too, or correct the name");
        }
        return registry.find(kind, name, type);
    }
}
