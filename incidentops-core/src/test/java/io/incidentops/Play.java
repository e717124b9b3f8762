package io.incidentops;

import io.incidentops.command.*;
import io.incidentops.model.*;
import io.incidentops.work.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes up commands that mostly fit the incident of the moment. Each text that it writes has a mark of its own. */
final class Play {
    record Turn(Actor actor, Command command) {}

    private static final List<Actor> PEOPLE = List.of(World.ANA, World.BEN, World.CHEN, World.DANA);
    private static final List<Role> ROLES = List.of(
            Role.COMMANDER, Role.DEPUTY, Role.SCRIBE, Role.EXPERT, Role.CUSTOMER_LIAISON, Role.INTERNAL_LIAISON);
    private static final List<Severity> SEVERITIES =
            List.of(Severity.SEV1, Severity.SEV2, Severity.SEV3, Severity.SEV4, Severity.SEV5);

    private static final List<Class<? extends Command>> OFTEN = List.of(
            Redact.class,
            Redact.class,
            Redact.class,
            Redact.class,
            Correct.class,
            Correct.class,
            Correct.class,
            Retract.class,
            TakeCommand.class,
            OfferRole.class,
            OfferRole.class);
    private static final List<Class<? extends Command>> ANSWERS = List.of(
            AcceptRole.class,
            AcceptRole.class,
            AcceptRole.class,
            AcceptRole.class,
            AcceptRole.class,
            AcceptRole.class,
            DeclineRole.class,
            DeclineRole.class,
            WithdrawOffer.class,
            WithdrawOffer.class);

    private static final List<Class<? extends Command>> AFTERWARDS = List.of(
            CompletePostmortem.class,
            WaivePostmortem.class,
            Close.class,
            Close.class,
            Close.class,
            Reopen.class,
            Reopen.class,
            TakeCommand.class);

    final Map<Class<? extends Command>, Function<Play, Turn>> moves = new LinkedHashMap<>();
    private final Random random;
    private final IncidentState state;
    private final IncidentState other;
    private final Instant now;
    private final int mark;

    Play(long seed, int mark, IncidentState state, IncidentState other, Instant now) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + mark);
        this.mark = mark;
        this.state = state;
        this.other = other;
        this.now = now;
        lifecycle();
        people();
        writing();
        work();
        amendments();
        sharing();
        machinery();
    }

    /** What is done in the phase that the incident is in, now and then something that is not. */
    Turn next() {
        List<Class<? extends Command>> kinds = new ArrayList<>(moves.keySet());
        kinds.addAll(OFTEN);
        if (offer() != null) {
            kinds.addAll(ANSWERS);
        }
        Class<? extends Command> kind = kinds.get(random.nextInt(kinds.size()));
        if (state.phase().open() && random.nextInt(2) > 0 && ends(kind)) {
            kind = AddEntry.class;
        }
        if (state.phase() == Phase.RESOLVED && random.nextInt(2) == 0) {
            kind = pick(AFTERWARDS);
        }
        return moves.get(kind).apply(this);
    }

    private static boolean ends(Class<? extends Command> kind) {
        return kind == Merge.class || kind == Resolve.class;
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String text() {
        return "some text MK" + mark + "x";
    }

    private String reason() {
        return "because MK" + mark + "r";
    }

    private Actor anyone() {
        return random.nextInt(12) == 0 ? World.BOT : pick(PEOPLE);
    }

    private Actor leader() {
        return state.commander().filter(commander -> random.nextInt(6) > 0).orElseGet(this::anyone);
    }

    private void on(Class<? extends Command> kind, Function<Play, Turn> move) {
        moves.put(kind, move);
    }

    private Turn by(Actor actor, Command command) {
        return new Turn(actor, command);
    }

    private Instant before() {
        return now.minus(Duration.ofMinutes(random.nextInt(200)));
    }

    private Set<String> services() {
        return Set.of(pick(List.of("checkout", "search", "mail")));
    }

    private void lifecycle() {
        on(Acknowledge.class, p -> by(anyone(), new Acknowledge()));
        on(Unacknowledge.class, p -> by(anyone(), new Unacknowledge(reason())));
        on(
                ChangeStatus.class,
                p -> by(
                        anyone(),
                        new ChangeStatus(
                                pick(List.of(Status.INVESTIGATING, Status.IDENTIFIED, Status.MONITORING)), reason())));
        on(
                RecordImpact.class,
                p -> by(
                        anyone(),
                        new RecordImpact(before(), random.nextBoolean() ? now : null, services(), 0.3, text())));
        on(Mitigate.class, p -> by(anyone(), new Mitigate(text())));
        on(Resolve.class, p -> by(leader(), new Resolve(text())));
        on(Reopen.class, p -> by(anyone(), new Reopen(reason())));
        on(ReceiveAlarm.class, p -> by(World.BOT, new ReceiveAlarm(text(), "alarm")));
        on(Close.class, p -> by(leader(), new Close(reason())));
        on(Merge.class, p -> by(leader(), new Merge(other.id(), other.number(), reason())));
        on(Link.class, p -> by(anyone(), new Link(pick(List.of(Relation.values())), other.id(), other.number())));
        on(ChangeSeverity.class, p -> by(leader(), new ChangeSeverity(pick(SEVERITIES), reason())));
        on(MakeMajor.class, p -> by(anyone(), new MakeMajor(reason())));
        on(AssignPostmortem.class, p -> by(anyone(), new AssignPostmortem(pick(PEOPLE))));
        on(CompletePostmortem.class, p -> by(anyone(), new CompletePostmortem("https://docs/MK" + mark + "x")));
        on(WaivePostmortem.class, p -> by(leader(), new WaivePostmortem(reason())));
    }

    private void people() {
        on(TakeCommand.class, p -> by(pick(PEOPLE), new TakeCommand(random.nextBoolean() ? reason() : null)));
        on(TakeRole.class, p -> by(pick(PEOPLE), new TakeRole(pick(ROLES))));
        on(OfferRole.class, p -> by(leader(), new OfferRole(pick(ROLES), pick(PEOPLE))));
        on(AcceptRole.class, p -> answered(AcceptRole::new));
        on(DeclineRole.class, p -> answered(role -> new DeclineRole(role, reason())));
        on(
                WithdrawOffer.class,
                p -> offer() == null
                        ? by(anyone(), new WithdrawOffer(pick(ROLES), pick(PEOPLE)))
                        : by(leader(), new WithdrawOffer(offer().role(), offer().to())));
        on(ReleaseRole.class, p -> {
            List<RoleHolder> holders = state.people().holders();
            RoleHolder holder = holders.isEmpty() ? null : pick(holders);
            return holder == null
                    ? by(anyone(), new ReleaseRole(pick(ROLES), reason()))
                    : by(holder.person(), new ReleaseRole(holder.role(), reason()));
        });
        on(Join.class, p -> by(anyone(), new Join(pick(PEOPLE), "team MK" + mark + "t", text())));
    }

    private RoleOffer offer() {
        List<RoleOffer> offers = state.people().offers();
        return offers.isEmpty() ? null : offers.get(mark % offers.size());
    }

    private Turn answered(Function<Role, Command> answer) {
        return offer() == null
                ? by(pick(PEOPLE), answer.apply(pick(ROLES)))
                : by(offer().to(), answer.apply(offer().role()));
    }

    private void writing() {
        on(
                AddEntry.class,
                p -> pick(List.<Supplier<Turn>>of(
                                () -> by(anyone(), AddEntry.note(text())),
                                () -> by(leader(), AddEntry.decision(text())),
                                () -> by(anyone(), new AddEntry(EntryKind.PIN, text(), link())),
                                () -> by(anyone(), new AddEntry(EntryKind.LINK, text(), link())),
                                () -> by(anyone(), new AddEntry(EntryKind.EVIDENCE, text(), link())),
                                () -> by(anyone(), new AddEntry(EntryKind.CHANGE, text(), link()))))
                        .get());
        on(
                RecordFact.class,
                p -> by(World.BOT, new RecordFact("deploy.finished", text(), Map.of("build", "MK" + mark + "d"))));
        on(PostUpdate.class, p -> by(leader(), new PostUpdate(text(), Audience.INTERNAL)));
    }

    private String link() {
        return "https://example.org/MK" + mark + "l";
    }

    private void work() {
        on(Assign.class, p -> by(leader(), new Assign(pick(PEOPLE), text(), minutes())));
        on(
                AcceptAction.class,
                p -> action() == null
                        ? by(anyone(), new AcceptAction(1))
                        : by(action().owner(), new AcceptAction(version(action()))));
        on(ExtendAction.class, p -> by(anyone(), new ExtendAction(version(action()), minutes(), reason())));
        on(FinishAction.class, p -> by(anyone(), new FinishAction(version(action()), text())));
        on(DropAction.class, p -> by(anyone(), new DropAction(version(action()), reason())));
        on(
                AddTask.class,
                p -> by(
                        anyone(),
                        new AddTask(text(), pick(PEOPLE), random.nextBoolean() ? now.plus(minutes()) : null)));
        on(FinishTask.class, p -> {
            List<TaskItem> tasks = state.work().openTasks();
            return by(
                    anyone(),
                    new FinishTask(tasks.isEmpty() ? 1 : pick(tasks).mark().version(), reason()));
        });
        on(OpenChecklist.class, p -> by(anyone(), new OpenChecklist("list " + random.nextInt(3), List.of(text()))));
        on(TickItem.class, p -> by(anyone(), new TickItem(list(), 1)));
        on(AssignItem.class, p -> by(anyone(), new AssignItem(list(), 1, pick(PEOPLE))));
        on(
                PlanDeadline.class,
                p -> by(anyone(), new PlanDeadline("d" + random.nextInt(3), now.plus(minutes()), text())));
        on(CancelDeadline.class, p -> {
            List<PlannedDeadline> planned = state.deadlines().planned();
            return by(
                    anyone(),
                    new CancelDeadline(planned.isEmpty() ? "d0" : pick(planned).name()));
        });
    }

    private Duration minutes() {
        return Duration.ofMinutes(1 + random.nextInt(90));
    }

    private ActionItem action() {
        List<ActionItem> open = state.work().openActions();
        return open.isEmpty() ? null : open.get(mark % open.size());
    }

    private static long version(ActionItem action) {
        return action == null ? 1 : action.mark().version();
    }

    private String list() {
        List<Checklist> lists = state.work().checklists();
        return lists.isEmpty() ? "start" : pick(lists).name();
    }

    private long earlier() {
        return 1 + random.nextInt((int) state.version());
    }

    private void amendments() {
        on(Correct.class, p -> switch (random.nextInt(3)) {
            case 0 -> by(anyone(), new Correct(earlier(), text(), null, null, reason()));
            case 1 -> by(anyone(), new Correct(earlier(), null, before(), null, reason()));
            default -> by(anyone(), new Correct(earlier(), null, null, pick(PEOPLE), reason()));
        });
        on(Retract.class, p -> {
            List<Entry> entries = state.knowledge().entries().values().stream()
                    .flatMap(recent -> recent.last().stream())
                    .filter(entry -> entry.kind() != EntryKind.ALARM)
                    .toList();
            return by(
                    anyone(),
                    new Retract(
                            entries.isEmpty() ? earlier() : pick(entries).mark().version(), reason()));
        });
        on(Redact.class, p -> by(leader(), new Redact(earlier(), "private")));
    }

    private void sharing() {
        on(Restrict.class, p -> by(anyone(), new Restrict(PEOPLE)));
        on(Share.class, p -> by(leader(), new Share(List.of(pick(PEOPLE)))));
        on(Unshare.class, p -> by(leader(), new Unshare(pick(PEOPLE))));
        on(Unrestrict.class, p -> by(leader(), new Unrestrict(reason())));
    }

    private void machinery() {
        on(
                Page.class,
                p -> by(
                        anyone(),
                        new Page(PageTarget.team("t" + random.nextInt(3)), reason(), pick(List.of(Urgency.values())))));
        on(PassDeadline.class, p -> by(World.BOT, new PassDeadline("policy:update", now)));
        on(Absorb.class, p -> by(World.BOT, new Absorb(other.id(), other.number())));
        on(ReportPage.class, p -> {
            List<PagedTarget> pages = state.paging().pages();
            PagedTarget page = pages.isEmpty() ? null : pick(pages);
            return page == null
                    ? by(World.BOT, new ReportPage("k" + mark, PageTarget.team("t"), "ref"))
                    : by(World.BOT, new ReportPage(page.key(), page.target(), "ref"));
        });
        on(
                ReportFailure.class,
                p -> by(
                        World.BOT,
                        new ReportFailure(Effect.id(state.id(), 1, "page", "team:t0"), "page", "team:t0", reason())));
        on(ReportRoom.class, p -> by(World.BOT, new ReportRoom("chat", "c" + random.nextInt(4), null)));
    }
}
