package io.incidentops.slo.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/openmetrics-text;version=1.0.0;q=0.5,application/openmetrics-text;version=0.0.1;q=0.4,"
                        + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
                "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,text/plain;version=1.0.0;q=0.5,*/*;q=0.2",
                "Application/OpenMetrics-Text",
                "application/openmetrics-text; version=\"1.0.0\" ; q=1, text/plain"
            })
    void open_metrics_is_answered_where_it_is_wanted(String accept) {
        assertThat(Exposition.contentTypeFor(accept)).isEqualTo(Exposition.OPEN_METRICS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/plain",
                "text/html,application/xhtml+xml,*/*;q=0.8",
                "application/openmetrics-text;version=0.0.1",
                "application/openmetrics-text;version=2.0.0",
                "application/openmetrics-text;q=0",
                "application/openmetrics-text;q=NaN",
                "application/openmetrics-text;q=x",
                "application/openmetrics-text;q=0.2,text/plain;version=0.0.4;q=0.3",
                ";;;=,,,q="
            })
    void prometheus_text_is_answered_otherwise(String accept) {
        assertThat(Exposition.contentTypeFor(accept)).isEqualTo(Exposition.PROMETHEUS);
    }
}
