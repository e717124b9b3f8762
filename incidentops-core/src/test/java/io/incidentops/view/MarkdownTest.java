package io.incidentops.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void a_cell_and_a_line_cannot_be_ended() {
        assertThat(Markdown.escape("a | b\n| c |\r\n\n# d")).isEqualTo("a \\| b \\| c \\| # d");
    }

    @Test
    void html_stays_text() {
        assertThat(Markdown.escape("<img src=x onerror=y> &lt;")).isEqualTo("&lt;img src=x onerror=y&gt; &amp;lt;");
    }

    @Test
    void code_emphasis_and_strikethrough_stay_text() {
        assertThat(Markdown.escape("`a` *b* __c__ ~~d~~ \\"))
                .isEqualTo("\\`a\\` \\*b\\* \\_\\_c\\_\\_ \\~\\~d\\~\\~ \\\\");
    }

    @Test
    void no_link_is_made_of_words() {
        assertThat(Markdown.escape("[pay](https://evil.example) www.evil.example"))
                .isEqualTo("\\[pay\\](https\\://evil.example) www\\.evil.example");
    }

    @Test
    void no_heading_list_or_rule_begins() {
        assertThat(Markdown.escape("# a")).isEqualTo("\\# a");
        assertThat(Markdown.escape("- a")).isEqualTo("\\- a");
        assertThat(Markdown.escape("1. a")).isEqualTo("1\\. a");
        assertThat(Markdown.escape("===")).isEqualTo("\\===");
        assertThat(Markdown.escape("    code")).isEqualTo("code");
    }

    @Test
    void only_a_plain_web_address_becomes_a_link() {
        assertThat(Markdown.link("https://ci.example/1?a=b#c")).isEqualTo("<https://ci.example/1?a=b#c>");
        assertThat(Markdown.link("javascript:alert(1)")).isEqualTo("javascript:alert(1)");
        assertThat(Markdown.link("https://a> <script>")).isEqualTo("https\\://a&gt; &lt;script&gt;");
        assertThat(Markdown.link("https://a|b")).isEqualTo("https\\://a\\|b");
    }
}
