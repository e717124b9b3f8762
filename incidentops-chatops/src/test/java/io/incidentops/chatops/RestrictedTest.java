package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestrictedTest {
    private final Desk desk = new Desk();

    @BeforeEach
    void declare() {
        desk.ana("declare Checkout sev:4 service:a");
        desk.ana("declare --restricted Data visible sev:4 service:a");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void it_does_not_exist_for_others() {
        for (String command : new String[] {
            "show #2", "note #2 x", "join #2", "merge #1 #2 x", "related #1 #2", "merge #1 #2 x confirm:yes"
        }) {
            assertThat(desk.type(Desk.BEN, command))
                    .isEqualTo(desk.type(Desk.BEN, command.replace("#2", "#77")).replace("#77", "#2"))
                    .doesNotContain("Data visible");
        }
        assertThat(desk.type(Desk.BEN, "list all")).doesNotContain("#2", "Data visible");
        assertThat(desk.type(Desk.BEN, "declare Another service:a")).doesNotContain("#2", "Data visible");
    }

    @Test
    void it_makes_no_other_incident_ambiguous() {
        assertThat(desk.type(Desk.BEN, "note x")).contains("#1 noted");
        assertThat(desk.ana("note x")).contains("Which incident?", "#2");
    }

    @Test
    void it_is_no_candidate_of_completion() {
        assertThat(desk.complete(Desk.BEN, "note #")).containsExactly("#1");
        assertThat(desk.complete(Desk.ANA, "note #")).containsExactly("#2", "#1");
        assertThat(desk.complete(Desk.BEN, "merge #")).containsExactly("#1");
        assertThat(desk.complete(Desk.BEN, "done #2 ")).isEqualTo(desk.complete(Desk.BEN, "done #77 "));
    }

    @Test
    void its_deliveries_are_not_there_either() {
        String id = desk.state(2).id().value();

        assertThat(desk.type(Desk.BEN, "retry " + id + "/1/page/x"))
                .isEqualTo(desk.type(Desk.BEN, "retry nonsense/1/page/x"));
        assertThat(desk.type(Desk.BEN, "skip " + id + "/1/page/x"))
                .isEqualTo(desk.type(Desk.BEN, "skip nonsense/1/page/x"));
    }

    @Test
    void it_can_be_shared_and_opened() {
        assertThat(desk.ana("share #2 @ben @chen")).contains("Ben", "Chen");
        assertThat(desk.type(Desk.BEN, "show #2")).contains("Data visible");
        desk.ana("take #2 commander");
        assertThat(desk.ana("unshare #2 @ben")).contains("no longer shared with Ben");
        assertThat(desk.type(Desk.BEN, "show #2")).contains("there is no incident #2");
        assertThat(desk.ana("unrestrict #2 published")).contains("confirm:yes");
        assertThat(desk.type(Desk.BEN, "show #2")).contains("there is no incident #2");
        assertThat(desk.ana("unrestrict #2 published confirm:yes")).contains("open to everyone");
        assertThat(desk.type(Desk.BEN, "show #2")).contains("Data visible");
        assertThat(desk.ana("restrict #1 @ben")).contains("is restricted", "Ben");
        assertThat(desk.type(Desk.CHEN, "show #1")).contains("there is no incident #1");
    }
}
