package io.incidentops.pagerduty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists come in pages, up to PagerDuty's wall ("Pagination", PagerDuty's developer documentation). */
class PagesTest {
    @RegisterExtension
    private final Stub pagerDuty = new Stub();

    private static String page(int from, int to, boolean more) {
        String users = IntStream.range(from, to)
                .mapToObj(each -> "{'id':'PU" + each + "','name':'A'}")
                .collect(Collectors.joining(","));
        return "{'users':[" + users + "],'more':" + more + "}";
    }

    private List<String> urls() {
        return pagerDuty.calls().stream().map(call -> call.getUrl()).toList();
    }

    @Test
    void a_page_is_asked_for_when_its_first_element_is() {
        pagerDuty.answersInTurn(Stub.json(200, page(0, 100, true)), Stub.json(200, page(100, 103, false)));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            Iterator<PagerDutyUser> users = rest.users().list().iterator();
            assertThat(urls()).isEmpty();
            for (int i = 0; i < 100; i++) {
                assertThat(users.next().id()).isEqualTo("PU" + i);
            }
            assertThat(urls()).containsExactly("/users?limit=100");

            List<String> rest2 = new ArrayList<>();
            users.forEachRemaining(user -> rest2.add(user.id()));

            assertThat(rest2).containsExactly("PU100", "PU101", "PU102");
            assertThat(urls()).containsExactly("/users?limit=100", "/users?limit=100&offset=100");
            assertThatThrownBy(users::next).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void beyond_the_wall_the_query_has_to_be_narrowed() {
        pagerDuty.answers(Stub.json(200, page(0, 100, true)));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            List<PagerDutyUser> seen = new ArrayList<>();

            assertThatThrownBy(() -> rest.users().list().forEach(seen::add))
                    .isInstanceOf(PagerDutyRefusedException.class)
                    .hasMessageContaining("10000")
                    .hasMessageContaining("narrow");

            assertThat(seen).hasSize(10_000);
            assertThat(urls()).hasSize(100).contains("/users?limit=100&offset=9900");
        }
    }

    @Test
    void a_list_that_never_ends_and_holds_nothing_ends() {
        pagerDuty.answers(Stub.json(200, "{'users':[],'more':true}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.users().list()).isEmpty();
            assertThat(urls()).hasSize(1);
        }
    }

    @Test
    void an_answer_of_another_kind_holds_nothing() {
        pagerDuty.answersInTurn(Stub.json(200, "[]"), Stub.json(200, "{'users':{}}"), Stub.json(200, ""));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.users().list()).isEmpty();
            assertThat(rest.users().list()).isEmpty();
            assertThat(rest.users().list()).isEmpty();
        }
    }

    @Test
    void a_failure_between_pages_is_told_and_the_walk_can_go_on() {
        pagerDuty.answersInTurn(
                Stub.json(200, page(0, 100, true)), Stub.json(503, ""), Stub.json(200, page(100, 101, false)));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            Iterator<PagerDutyUser> users = rest.users().list().iterator();
            for (int i = 0; i < 100; i++) {
                assertThat(users.next()).isNotNull();
            }
            assertThatThrownBy(users::hasNext).isInstanceOf(PagerDutyLaterException.class);
            assertThat(users.next().id()).isEqualTo("PU100");
            assertThat(users.hasNext()).isFalse();
        }
    }

    @Test
    void any_list_can_be_walked() {
        pagerDuty.answersInTurn(
                Stub.json(200, "{'teams':[{'id':'PT1'}],'more':true}"), Stub.json(200, "{'teams':[{'id':'PT2'}]}"));
        try (PagerDutyRest rest = pagerDuty.rest().build()) {
            assertThat(rest.raw().list("/teams", Map.of("query", "pay"), "teams"))
                    .containsExactly("{\"id\":\"PT1\"}", "{\"id\":\"PT2\"}");
        }
    }
}
