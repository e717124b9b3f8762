package io.incidentops.samples.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class WrapTest {
    @Test
    void text_breaks_between_words() {
        assertThat(wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(wrap("one two three", 13)).containsExactly("one two three");
        assertThat(wrap("one two", 3)).containsExactly("one", "two");
    }

    @Test
    void a_word_that_is_too_long_breaks_within() {
        assertThat(wrap("abcdefgh ij", 4)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void lines_stay_lines() {
        assertThat(wrap("one\n\ntwo", 10)).containsExactly("one", "", "two");
        assertThat(wrap("", 10)).containsExactly("");
    }

    @Test
    void a_point_goes_on_below_its_text() {
        assertThat(wrap("  - one two three", 12)).containsExactly("  - one two", "    three");
    }

    @Test
    void wide_characters_count_twice() {
        assertThat(wrap("\u4e2d\u6587\u4e2d\u6587", 4)).containsExactly("\u4e2d\u6587", "\u4e2d\u6587");
    }

    @Test
    void a_width_of_less_than_one_character_ends_too() {
        assertThat(wrap("\u4e2d\u6587", 1)).containsExactly("\u4e2d", "\u6587");
    }

    private static List<String> wrap(String text, int width) {
        return Wrap.lines(new AttributedString(text), width).stream()
                .map(AttributedString::toString)
                .toList();
    }
}
