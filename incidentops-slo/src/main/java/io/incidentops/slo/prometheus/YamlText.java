package io.incidentops.slo.prometheus;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Writes rule groups as YAML 1.2: every text in double quotes, expressions as blocks where they can be. */
final class YamlText {
    private final StringBuilder yaml = new StringBuilder();

    private YamlText() {}

    static String of(String comment, List<RuleGroup> groups) {
        YamlText text = new YamlText();
        text.yaml.append("# ").append(comment).append('\n');
        text.yaml.append(groups.isEmpty() ? "groups: []\n" : "groups:\n");
        groups.forEach(text::group);
        return text.yaml.toString();
    }

    private void group(RuleGroup group) {
        yaml.append("- name: ").append(quoted(group.name())).append('\n');
        yaml.append(group.rules().isEmpty() ? "  rules: []\n" : "  rules:\n");
        group.rules().forEach(this::rule);
    }

    private void rule(Rule rule) {
        yaml.append("  - ")
                .append(rule.kind())
                .append(": ")
                .append(quoted(rule.name()))
                .append('\n');
        expression(rule.expression());
        if (rule.pending().compareTo(Duration.ZERO) > 0) {
            yaml.append("    for: ").append(PromDuration.text(rule.pending())).append('\n');
        }
        texts("labels", rule.labels());
        texts("annotations", rule.annotations());
    }

    private void expression(String expression) {
        if (!isBlock(expression)) {
            yaml.append("    expr: ").append(quoted(expression)).append('\n');
            return;
        }
        yaml.append("    expr: |-\n");
        expression.lines().forEach(line -> yaml.append("      ").append(line).append('\n'));
    }

    /** Whether a block carries it as it is: nothing but printable ASCII, no line that is empty or begins the block with a space. */
    private static boolean isBlock(String text) {
        return text.chars().allMatch(each -> each == '\n' || (each >= ' ' && each <= '~'))
                && !text.startsWith(" ")
                && text.equals(text.strip())
                && text.lines().noneMatch(String::isBlank)
                && !text.isEmpty();
    }

    private void texts(String name, Map<String, String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        yaml.append("    ").append(name).append(":\n");
        texts.forEach((key, value) -> yaml.append("      ")
                .append(quoted(key))
                .append(": ")
                .append(quoted(value))
                .append('\n'));
    }

    /** As a string of YAML in double quotes, YAML 1.2, 7.3.1. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (isPrintable(point)) {
                        quoted.appendCodePoint(point);
                    } else {
                        quoted.append(String.format(point > 0xffff ? "\\U%08x" : "\\u%04x", point));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrintable(int point) {
        return (point >= ' ' && point <= '~')
                || (point >= 0xa0 && point <= 0xd7ff && point != 0x2028 && point != 0x2029)
                || (point >= 0xe000 && point <= 0xfffd && point != 0xfeff)
                || point >= 0x10000;
    }
}
