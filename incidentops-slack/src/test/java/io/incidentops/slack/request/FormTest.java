package io.incidentops.slack.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    @Test
    void an_empty_value_is_empty_and_a_missing_one_is_missing() throws Malformed {
        Form form = form("text=&command=%2Fincident&flag");

        assertThat(form.get("text")).isEmpty();
        assertThat(form.get("flag")).isEmpty();
        assertThat(form.get("command")).isEqualTo("/incident");
        assertThat(form.get("trigger_id")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a=b=c, b=c",
        "a==, =",
        "a=b+c, b c",
        "a=b%2Bc, b+c",
        "a=%F0%9F%9A%A8, 🚨",
        "a=žluť, žluť",
        "a=100%, 100%",
        "a=%, %",
        "a=%4, %4",
        "a=%zz, %zz",
        "a=%%41, %A",
        "a=%41%4, A%4",
        "&&a=1&&, 1",
        "a=first&a=second, first",
        "%61=1, 1"
    })
    void decodes_as_the_URL_standard_says(String body, String value) throws Malformed {
        assertThat(form(body).get("a")).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%FF", "a=%C3", "a=%C0%80", "a=%ED%A0%80", "a=%F5%80%80%80", "%FF=1", "a=%C3&b=%A9"})
    void what_does_not_decode_to_UTF_8_is_refused(String body) {
        assertThatThrownBy(() -> form(body)).isInstanceOf(Malformed.class);
    }

    @Test
    void more_fields_than_anybody_sends_are_refused() throws Malformed {
        assertThat(form(fields(Form.MOST_FIELDS)).get("f199")).isEqualTo("199");
        assertThatThrownBy(() -> form(fields(Form.MOST_FIELDS + 1))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_value_is_found_by_its_whole_name() throws Malformed {
        Form form = form("text_more=1&tex=2&text=3");

        assertThat(form.get("text")).isEqualTo("3");
        assertThat(form.bytes("text")).containsExactly('3');
        assertThat(form.bytes("te")).isNull();
    }

    private static String fields(int count) {
        return IntStream.range(0, count).mapToObj(i -> "f" + i + '=' + i).collect(Collectors.joining("&"));
    }

    private static Form form(String body) throws Malformed {
        return Form.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
