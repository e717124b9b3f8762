package io.incidentops.chatops;

import static org.assertj.core.api.Assertions.assertThat;

import io.incidentops.model.Audience;
import io.incidentops.model.EntryKind;
import io.incidentops.model.Phase;
import io.incidentops.model.Relation;
import io.incidentops.model.Role;
import io.incidentops.model.Status;
import io.incidentops.port.Block;
import io.incidentops.port.Button;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final Desk desk = Desk.withPager();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void declares_and_names_similar_incidents_pending_pages_and_whom_to_call() {
        desk.ops.runDue();
        desk.ana("declare Cannot pay service:checkout sev:3");

        String answer = desk.ana("track Checkout answers 500 sev:1 service:checkout");

        assertThat(answer)
                .contains("#2 declared, SEV1: Checkout answers 500")
                .contains("On its way: a page to")
                .contains("#1 Cannot pay: join with /join #1")
                .contains("The rules of a major incident hold")
                .contains("Take command: /role take #2 commander");
    }

    @Test
    void names_whom_to_call_as_the_pager_last_said() {
        desk.pass(Duration.ofHours(1));
        String onCall = desk.ana("oncall");
        String answer = desk.ana("declare Checkout sev:1 service:checkout");

        assertThat(onCall).contains("team:payments: Chen, +1 555 0100", "As the pager said at 18:20 UTC");
        assertThat(answer).contains("On call, should no page arrive", "Chen, +1 555 0100", "As the pager said at");
    }

    @Test
    void joins_an_open_incident_instead() {
        desk.ana("declare Cannot pay service:checkout");

        assertThat(desk.ana("declare --join Also cannot pay service:checkout")).contains("#1", "you joined it");
        assertThat(desk.ana("join #1 I know the gateway")).contains("#1 is joined by Ana", "Since:");
        assertThat(desk.ana("list all")).doesNotContain("#2");
    }

    @Test
    void refuses_a_title_that_is_too_long_and_says_so() {
        assertThat(desk.ana("declare " + "x".repeat(300))).contains("Not done", "title", "200");
        assertThat(desk.ana("declare")).contains("title: is missing");
    }

    @Test
    void goes_from_phase_to_phase() {
        desk.ana("declare Disk full sev:4");
        assertThat(desk.ana("ack")).contains("acknowledged", "/role take #1 commander");
        assertThat(desk.ana("unack needed elsewhere")).contains("triggered again");
        assertThat(desk.ana("status investigating")).contains("investigating");
        assertThat(desk.state(1).lifecycle().status().value()).isEqualTo(Status.INVESTIGATING);
        assertThat(desk.ana("status")).contains("#1 Disk full");
        assertThat(desk.ana("impact Half fail fraction:50% began:17:00")).contains("impact");
        assertThat(desk.ana("mitigate space freed")).contains("mitigated");
        assertThat(desk.ana("resolve more space")).contains("is resolved. For 1 d", "closes by itself");
        assertThat(desk.ana("ack #1")).contains("Not done: ", "Close: /close #1", "Reopen: /reopen #1 ...");
        assertThat(desk.ana("reopen #1 it is back")).contains("is open again");
        desk.ana("resolve again");
        assertThat(desk.ana("close #1")).contains("is closed");
        assertThat(desk.state(1).phase()).isEqualTo(Phase.CLOSED);
        assertThat(desk.ana("resolve #1 x")).contains("closed, and that is final");
    }

    @Test
    void closing_a_major_incident_waits_for_confirmation_and_its_post_mortem() {
        desk.ana("declare Region lost sev:1");
        desk.ana("take commander");
        desk.ana("resolve moved away");

        assertThat(desk.ana("close #1")).contains("Closed is final", "Yes, do it: /close #1 confirm:yes");
        assertThat(desk.state(1).phase()).isEqualTo(Phase.RESOLVED);
        assertThat(desk.ana("close #1 confirm:yes")).contains("post-mortem", "/postmortem done #1 https://...");
        assertThat(desk.ana("postmortem #1")).contains("Owed", "Nobody owns it");
        assertThat(desk.ana("postmortem owner #1 @ben")).contains("Ben");
        assertThat(desk.ana("postmortem waive #1 a drill")).contains("confirm:yes");
        assertThat(desk.state(1).postmortem().settled()).isFalse();
        assertThat(desk.ana("postmortem done #1 https://wiki.example.com/1")).contains("has its post-mortem");
        assertThat(desk.ana("close #1 confirm:yes")).contains("is closed");
        assertThat(desk.ana("postmortem draft #1")).contains("review module");
    }

    @Test
    void waives_a_post_mortem_when_confirmed() {
        desk.ana("declare Region lost sev:1");
        desk.ana("take commander");
        desk.ana("resolve moved away");

        assertThat(desk.ana("postmortem waive #1 confirm:yes a rehearsal")).contains("needs no post-mortem");
        assertThat(desk.ana("postmortem #1")).contains("Waived: a rehearsal");
    }

    @Test
    void sets_the_severity_and_says_which_rules_hold_and_what_is_promised() {
        desk.ana("declare Checkout sev:3");

        assertThat(desk.ana("sev 1 everyone is hit"))
                .contains(
                        "#1 is SEV1, a major incident",
                        "rules of a major incident",
                        "Promised: ",
                        "On its way: a page");
        desk.ana("take ic");
        assertThat(desk.type(Desk.BEN, "sev 4")).contains("Not done: ", "commander");
        assertThat(desk.ana("sev 3 one region")).contains("no major incident");
        assertThat(desk.ana("major three teams")).contains("a major incident");
        assertThat(desk.ana("criteria")).contains("SEV1 (major)", "SEV5");
    }

    @Test
    void hands_roles_over() {
        desk.ana("declare Checkout");
        assertThat(desk.ana("role take commander")).contains("Ana as incident commander");
        assertThat(desk.ana("role offer scribe @ben")).contains("Ben", "/role accept #1 scribe");
        assertThat(desk.type(Desk.BEN, "role accept")).contains("Ben as scribe");
        assertThat(desk.type(Desk.CHEN, "role accept")).contains("no such offer");
        assertThat(desk.ana("handoff @chen")).contains("Chen to be incident commander");
        assertThat(desk.type(Desk.CHEN, "role decline ic busy")).contains("you declined to be commander");
        desk.ana("handover @chen");
        assertThat(desk.ana("role withdraw commander")).contains("no longer offers Chen");
        assertThat(desk.type(Desk.BEN, "release scribe")).contains("no scribe in you");
        assertThat(desk.ana("release commander")).contains("Not done: ");
        assertThat(desk.type(Desk.BEN, "take commander")).contains("Not done: ");
        assertThat(desk.ana("role")).contains("Ana: incident commander", "scribe: keeps the record");
        assertThat(desk.state(1).people().holds(Desk.ANA, Role.COMMANDER)).isTrue();
    }

    @Test
    void pages() {
        desk.ana("declare Checkout sev:4");

        assertThat(desk.ana("page team:database Replication stopped"))
                .contains("#1 pages team:database", "On its way: a page to team:database");
        assertThat(desk.ana("page @chen You know it")).contains("person:chen");
        assertThat(desk.ana("page role:ic --low Nobody commands")).contains("role:commander");
    }

    @Test
    void says_that_nobody_is_reached_where_there_is_no_pager() {
        try (Desk none = new Desk()) {
            none.ana("declare Checkout");
            assertThat(none.ana("page @ben help")).contains("no pager");
        }
    }

    @Test
    void writes_things_down() {
        desk.ana("declare Checkout sev:4");
        assertThat(desk.ana("note Errors in zone b")).contains("noted as e2");
        assertThat(desk.ana("decide Roll back")).contains("decision");
        assertThat(desk.ana("change 4.12 deployed link:https://d.example.com/1"))
                .contains("change");
        assertThat(desk.ana("evidence graph link:https://g.example.com/1")).contains("evidence");
        assertThat(desk.ana("pin It answers again")).contains("pinned");
        assertThat(desk.ana("link https://g.example.com/2 The graph")).contains("link kept");
        assertThat(desk.ana("update --public Some payments fail")).contains("public update");
        assertThat(desk.ana("update We roll back")).contains("internal update");
        assertThat(desk.state(1).knowledge().of(EntryKind.CHANGE).last()).hasSize(1);
        assertThat(desk.ana("timeline")).contains("e2 Ana", "https://d.example.com/1");
        assertThat(Audience.PUBLIC.key()).isEqualTo("public");
    }

    @Test
    void gives_people_work() {
        desk.ana("declare Checkout sev:4");
        assertThat(desk.ana("do @ben 15m Roll back")).contains("Ben for A1", "until 17:35 UTC", "/ok #1 A1");
        assertThat(desk.ana("ok A1")).contains("Not done: A1 belongs to Ben");
        assertThat(desk.type(Desk.BEN, "ok a1")).contains("Ben on A1");
        assertThat(desk.ana("more A1 30m")).contains("until 17:50 UTC");
        assertThat(desk.ana("done A1")).contains("result: is missing");
        assertThat(desk.ana("done A1 4.11 runs")).contains("A1 done");
        assertThat(desk.ana("done A1 again")).contains("Not done: ");
        desk.ana("do @ben 15m Look");
        assertThat(desk.type(Desk.BEN, "no A2 on a train")).contains("A2 open for nobody");
        assertThat(desk.ana("todo Alert on it owner:@chen due:2017-02-15"))
                .contains("task T1", "owned by Chen", "2017-02-15 23:59");
        assertThat(desk.ana("done T1")).contains("T1 done");
        assertThat(desk.state(1).work().openActions()).isEmpty();
    }

    @Test
    void keeps_checklists_and_deadlines() {
        desk.ana("declare Region lost sev:1");
        assertThat(desk.ana("checklist")).contains("start (4 open)", "1. [ ]");
        assertThat(desk.ana("tick 2")).contains("point 2 ticked", "[x]");
        assertThat(desk.ana("tick 2")).contains("Not done: ");
        assertThat(desk.ana("checklist assign 3 @ben list:start")).contains("Ben on point 3");
        assertThat(desk.ana("checklist end")).contains("new checklist");
        assertThat(desk.ana("checklist nonsense")).contains("name: there is no checklist");
        assertThat(desk.ana("deadline vendor 30m Call again")).contains("vendor at 17:50 UTC");
        assertThat(desk.ana("deadline vendor 2017-01-30T10:00")).contains("Not done: ");
        assertThat(desk.ana("deadline cancel vendor")).contains("no deadline");
        assertThat(desk.ana("deadline cancel vendor")).contains("Not done: ");
    }

    @Test
    void connects_incidents() {
        desk.ana("declare One sev:4");
        desk.ana("declare Two sev:4");
        assertThat(desk.ana("related #2 #1")).contains("#2 is linked: related #1");
        assertThat(desk.ana("duplicate #2 #1")).contains("duplicate-of #1");
        assertThat(desk.state(2).connections().incidents())
                .extracting(link -> link.relation())
                .contains(Relation.RELATED, Relation.DUPLICATE_OF);
        assertThat(desk.ana("merge #2 #1 The same")).contains("End #2 (Two)", "let #1 (One) carry on", "confirm:yes");
        assertThat(desk.ana("merge #2 #1 The same confirm:yes")).contains("Not done: ", "Take command: /role take #2");
        desk.ana("take #2 commander");
        assertThat(desk.ana("merge #2 #1 The same confirm:yes")).contains("#1 carries on");
        assertThat(desk.ana("merge #1 #1 x confirm:yes")).contains("Not done: ");
    }

    @Test
    void the_button_that_confirms_does_it() {
        desk.ana("declare Checkout sev:4");
        desk.ana("note It was zone b");

        Button yes = desk.answer(Desk.ANA, "retract e2 It was zone c", null).blocks().stream()
                .filter(block -> block instanceof Block.Buttons)
                .flatMap(block -> ((Block.Buttons) block).buttons().stream())
                .findFirst()
                .orElseThrow();

        assertThat(desk.ana(yes.command())).contains("e2 retracted");
        assertThat(desk.ana("timeline")).contains("(retracted: It was zone c)");
    }

    @Test
    void corrects_the_record() {
        desk.ana("declare Checkout sev:4");
        desk.ana("note It was zone b");
        assertThat(desk.ana("correct e2 text:\"It was “zone c”\"")).contains("e2 corrected");
        assertThat(desk.ana("correct 2 at:17:00 by:@ben")).contains("e2 corrected");
        assertThat(desk.ana("correct e2")).contains("Not done: ");
        assertThat(desk.ana("correct e2 text:\"a\" b")).contains("text: is given twice");
        assertThat(desk.ana("timeline")).contains("17:00 UTC e2 Ben", "It was “zone c”", "(corrected)");
        assertThat(desk.ana("timeline known:17:20")).contains("e1");
        assertThat(desk.ana("timeline last 1")).contains("earlier ones are not shown");
        assertThat(desk.ana("redact e2 it held a name")).contains("confirm:yes", "gone everywhere");
        assertThat(desk.ana("redact e2 it held a name confirm:yes")).contains("e2 erased");
        assertThat(desk.ana("timeline")).doesNotContain("zone");
        assertThat(desk.ana("retract e1 x confirm:yes")).contains("Not done: ");
        assertThat(desk.ana("retract e99 x confirm:yes")).contains("there is no event e99");
    }

    @Test
    void shows_and_lists() {
        desk.ana("declare One service:a sev:1");
        desk.ana("declare Two service:b sev:4");
        desk.ana("resolve #2 x");
        assertThat(desk.ana("list")).contains("#1 One").doesNotContain("#2");
        assertThat(desk.ana("show resolved")).contains("#2 Two").doesNotContain("#1");
        assertThat(desk.ana("show open")).contains("#1 One");
        assertThat(desk.ana("list all service:b")).contains("#2").doesNotContain("#1");
        assertThat(desk.ana("list all sev:1")).contains("#1").doesNotContain("#2");
        assertThat(desk.ana("list all below:2")).contains("#1").doesNotContain("#2 Two");
        assertThat(desk.ana("list closed")).contains("No incident");
        assertThat(desk.ana("show #2")).contains("#2 Two", "Since");
        assertThat(desk.ana("summary #1")).contains("#1 One");
        assertThat(desk.ana("catchup #1")).contains("#1 One");
        assertThat(desk.ana("contents #1")).contains("Timeline of #1");
    }

    @Test
    void lists_page_by_page() {
        for (int i = 0; i < 25; i++) {
            desk.declared("Incident " + i);
        }

        assertThat(desk.ana("list")).contains("#25", "add below:6").doesNotContain("#5 ");
        assertThat(desk.ana("list below:6")).contains("#5 ").doesNotContain("There are more");
    }

    @Test
    void the_commands_of_the_old_bot_work() {
        for (String command : List.of("track Checkout down", "show open", "contents", "resolve it is over", "help")) {
            assertThat(desk.ana(command)).doesNotContain("Not done", "no command");
        }
        assertThat(desk.state(1).phase()).isEqualTo(Phase.RESOLVED);
    }

    @Test
    void tells_how_the_machinery_is() {
        assertThat(desk.ana("health")).contains("All is well", "Deliveries waiting");
        assertThat(desk.ana("retry nonsense")).contains("Not done: ");
        assertThat(desk.ana("skip nonsense/1/2")).contains("Not done: ");
    }
}
