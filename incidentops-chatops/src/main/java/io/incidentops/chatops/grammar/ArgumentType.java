package io.incidentops.chatops.grammar;

import java.util.List;

/**
 * How one kind of argument is read. Thread-safe.
 *
 * @param <T> what it becomes
 */
public interface ArgumentType<T> {
    /**
     * What stands for it in help.
     *
     * @return such as {@code TIME}
     */
    String placeholder();

    /**
     * Reads a word.
     *
     * @param word the word, with plain quotation marks and dashes
     * @param asking who asks, and where
     * @return what it means
     * @throws Mistake where it means nothing, with what to write instead
     */
    T read(String word, Asking asking);

    /**
     * Whether a word is meant for an argument that may be left out.
     *
     * @param word the word
     * @param asking who asks, and where
     * @return whether it is
     */
    default boolean claims(String word, Asking asking) {
        try {
            read(word, asking);
            return true;
        } catch (Mistake mistake) {
            return false;
        }
    }

    /**
     * What could be written, for completion.
     *
     * @param asking who asks, and where
     * @return the candidates, none where there is no short list
     */
    default List<String> candidates(Asking asking) {
        return List.of();
    }
}
