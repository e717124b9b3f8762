package io.incidentops.pagerduty.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.IncidentOps;
import io.incidentops.chatops.ChatInput;
import io.incidentops.chatops.CommandBook;
import io.incidentops.pagerduty.PagerDuty;
import io.incidentops.pagerduty.pager.Route;
import io.incidentops.testkit.pagerduty.PagerDutyFault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PagerDuty is down, busy, refuses or leaves open what it did: there is one answer all the same. */
class TroubleTest {
    private final Typist typist = new Typist();

    @AfterEach
    void close() {
        typist.close();
    }

    @Test
    void while_pagerduty_is_down_the_on_call_list_comes_from_memory() {
        typist.scene.ana.phone(49, "1701234567");
        typist.scene.pass(Duration.ofMinutes(6));
        typist.scene.there.faults().always("*", "/**", PagerDutyFault.status(503));

        assertThat(typist.ana("pd oncall"))
                .contains("PagerDuty is busy or down", "503", "Try again in")
                .contains("On call, from memory", "service:checkout: Ana", "1701234567")
                .contains("As PagerDuty last said, Mon 2026-03-02 11:0", "Europe/Berlin; it may have changed since.");
    }

    @Test
    void while_pagerduty_limits_us_it_says_for_how_long() {
        typist.scene.there.faults().always("GET", "/services", PagerDutyFault.RATE_LIMITED);

        assertThat(typist.ana("pd services")).contains("PagerDuty is busy or down", "Try again in");
    }

    @Test
    void what_may_have_been_done_is_to_be_looked_for() {
        typist.scene.there.faults().next("POST", "/incidents", PagerDutyFault.RESET.afterDoingIt());

        assertThat(typist.ana("pd trigger checkout Orders time out"))
                .contains("Perhaps done, and perhaps not", "Look: /pd incidents");
        assertThat(typist.ana("pd incidents")).contains("Orders time out");
    }

    @Test
    void what_was_done_before_a_failure_is_told() {
        typist.scene.there.trigger(typist.scene.checkout, "Orders time out", typist.scene.bot);
        typist.scene.there.trigger(typist.scene.checkout, "Carts are empty", typist.scene.bot);
        typist.scene.there.faults().next("PUT", "/incidents/{id}", PagerDutyFault.NONE);
        typist.scene.there.faults().next("PUT", "/incidents/{id}", PagerDutyFault.RATE_LIMITED);

        assertThat(typist.ana("pd ack 1 2 confirm:yes"))
                .contains("PagerDuty limits", "#1 Orders time out: acknowledged", "Left: /pd ack 2");
    }

    @Test
    void a_refusal_says_why() {
        typist.scene.there.faults().next("GET", "/schedules", PagerDutyFault.status(403));

        assertThat(typist.ana("pd schedules")).contains("Not done. PagerDuty refused", "give the token the right");
    }

    @Test
    void without_a_token_it_says_what_to_do() {
        PagerDuty pagerDuty = PagerDuty.builder()
                .base(typist.scene.there.url())
                .service("checkout", Route.integration(typist.scene.checkout.routingKey()))
                .build();
        try (IncidentOps ops = IncidentOps.builder().addExtension(pagerDuty).build()) {
            CommandBook book = CommandBook.standard().with(PagerDutyCommands.of(pagerDuty));

            assertThat(book.answer(ops, ChatInput.of(Typist.ANA, "C024", "pd oncall"), null)
                            .plain())
                    .contains("no REST token", "PagerDuty.builder().apiToken(...)");
        }
    }
}
