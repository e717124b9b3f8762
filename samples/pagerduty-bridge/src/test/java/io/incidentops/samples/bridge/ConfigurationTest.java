package io.incidentops.samples.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static final Map<String, String> ALL = Map.of(
            "PAGERDUTY_TOKEN", "a-token",
            "PAGERDUTY_FROM", "incidents@example.org",
            "PAGERDUTY_WEBHOOK_SECRET", "a-secret",
            "PAGERDUTY_SERVICES", "checkout=one-key, search=another-key",
            "SLACK_BOT_TOKEN", "xoxb-a",
            "SLACK_APP_TOKEN", "xapp-a");

    @Test
    void an_empty_environment_has_no_account_and_no_workspace() {
        Configuration configuration = Configuration.of(Map.of());

        assertThat(configuration.real()).isFalse();
        assertThat(configuration.workspace()).isEmpty();
        assertThat(configuration.routes().services()).isEmpty();
    }

    @Test
    void services_have_their_keys() {
        assertThat(Configuration.of(ALL).routes().services())
                .containsEntry("checkout", "one-key")
                .containsEntry("search", "another-key");
        assertThatThrownBy(() -> Configuration.of(Map.of("PAGERDUTY_SERVICES", "a-key")))
                .hasMessageContaining("checkout=KEY")
                .hasMessageNotContaining("a-key");
    }

    @Test
    void it_prints_no_secret() {
        Configuration configuration = Configuration.of(ALL);

        assertThat(configuration.toString() + configuration.account() + configuration.workspace())
                .doesNotContain("a-token", "a-secret", "one-key", "xoxb", "xapp", "example.org");
    }
}
