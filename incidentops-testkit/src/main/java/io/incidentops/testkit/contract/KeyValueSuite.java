package io.incidentops.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.store.KeyValue.Value;
import org.junit.jupiter.api.Test;

/** Small values change only where nobody else changed them meanwhile. */
abstract class KeyValueSuite extends StoreSuite {
    @Test
    void a_value_is_there_once_it_was_written() {
        assertThat(store.get("k")).isEmpty();

        assertThat(store.put("k", "one", 0)).isTrue();

        assertThat(store.get("k")).contains(new Value("one", 1));
        assertThat(store.get("K")).isEmpty();
    }

    @Test
    void each_write_counts_the_version_up() {
        store.put("k", "one", 0);

        assertThat(store.put("k", "two", 1)).isTrue();
        assertThat(store.put("k", "", 2)).isTrue();

        assertThat(store.get("k")).contains(new Value("", 3));
    }

    @Test
    void a_write_on_another_version_changes_nothing() {
        assertThat(store.put("k", "early", 1)).isFalse();
        assertThat(store.get("k")).isEmpty();
        store.put("k", "one", 0);

        assertThat(store.put("k", "again", 0)).isFalse();
        assertThat(store.put("k", "ahead", 2)).isFalse();
        assertThat(store.put("k", "below", -1)).isFalse();

        assertThat(store.get("k")).contains(new Value("one", 1));
    }

    @Test
    void a_value_may_be_long() {
        String value = "ü".repeat(50_000);
        store.put("k", value, 0);

        assertThat(store.get("k")).contains(new Value(value, 1));
    }

    @Test
    void a_key_has_1_to_255_characters() {
        String longest = "k".repeat(255);
        assertThat(store.put(longest, "v", 0)).isTrue();
        assertThat(store.get(longest)).isPresent();

        assertThatThrownBy(() -> store.put("", "v", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.put(longest + "k", "v", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.get("")).isInstanceOf(IllegalArgumentException.class);
    }
}
