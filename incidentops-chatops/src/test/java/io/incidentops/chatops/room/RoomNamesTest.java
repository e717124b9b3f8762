package io.incidentops.chatops.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.incidentops.Incident;
import io.incidentops.IncidentOps;
import io.incidentops.command.Declaration;
import io.incidentops.model.Severity;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomNamesTest {
    private final IncidentOps ops = IncidentOps.inMemory();

    @AfterEach
    void close() {
        ops.close();
    }

    private String name(String template, Declaration declaration) {
        return RoomNames.template(template).apply(ops.declare(declaration).state());
    }

    @Test
    void a_template_is_filled_in_lower_case_letters_digits_and_dashes() {
        Incident incident = ops.declare(
                Declaration.of("Größe: 500 {severity}!").service("Check out").severity(Severity.SEV1));
        String date = incident.state().lifecycle().declared().at().toString().substring(0, 10);

        assertThat(RoomNames.template("War {date} {number} {severity}/{service}: {title}")
                        .apply(incident.state()))
                .isEqualTo("war-" + date + "-1-sev1-check-out-gro-e-500-severity");
    }

    @Test
    void a_long_title_ends_at_a_word_and_the_number_stays() {
        Declaration declaration =
                Declaration.of("The checkout answers nothing but errors since this morning's release");

        assertThat(name("{title}-{number}", declaration))
                .isEqualTo("the-checkout-answers-nothing-but-errors-since-this-morning-1")
                .hasSizeLessThanOrEqualTo(60);
        assertThat(name("inc-{number}-{title}", Declaration.of("x".repeat(90)))).hasSize(60);
    }

    @Test
    void a_part_that_is_unknown_leaves_no_gap() {
        assertThat(name("inc-{number}-{service}-{title}", Declaration.of("Odd")))
                .isEqualTo("inc-1-odd");
    }

    @Test
    void a_restricted_room_has_a_code_name_that_stays() {
        Incident incident =
                ops.declare(Declaration.of("Keys leaked").service("vault").restrictedTo(List.of()));
        RoomNames names = RoomNames.template("sec-{number}-{service}-{title}");

        assertThat(names.apply(incident.state()))
                .matches("sec-1-[a-z]+-[a-z]+")
                .doesNotContain("vault", "keys")
                .isEqualTo(names.apply(incident.state()));
    }

    @Test
    void a_template_that_cannot_be_meant_is_refused() {
        assertThatThrownBy(() -> RoomNames.template("inc-{title}")).hasMessageContaining("needs {number}");
        assertThatThrownBy(() -> RoomNames.template("inc-{number}-{colour}"))
                .hasMessageContaining("[date, number, service, severity, title]");
        assertThatThrownBy(() -> RoomNames.template("inc-{number")).hasMessageContaining("{number}");
    }
}
