package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentOpsException;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.testkit.FaultyCalls.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A pager in memory, which remembers whom it reached and fails as told. By default:
 *
 * <ul>
 *   <li>it knows who is on call and finds pages, and does not escalate by itself;
 *   <li>nobody is on call until a test says so;
 *   <li>a key that it knows reaches nobody again, unless the call is an escalation of a page that nobody answered, to
 *       somebody whom it did not reach yet in the same words;
 *   <li>to acknowledge or resolve a key that it does not know is rejected;
 *   <li>it is healthy.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class FakePager implements Pager {
    private final String name;
    private final FaultyCalls calls = new FaultyCalls();
    private final Map<String, FakePage> pages = new LinkedHashMap<>();
    private final List<OnCall> duties = new ArrayList<>();
    private volatile Set<PagerFeature> features = Set.of(PagerFeature.ON_CALL, PagerFeature.FIND);
    private volatile Clearance clearance = Clearance.RESTRICTED;
    private int references;

    /** A pager named {@code pager}. */
    public FakePager() {
        this("pager");
    }

    /**
     * A pager.
     *
     * @param name its name
     */
    public FakePager(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * With these features alone.
     *
     * @param features the features
     * @return this pager
     */
    public FakePager features(Set<PagerFeature> features) {
        this.features = Set.copyOf(features);
        return this;
    }

    /**
     * Failing as a script tells from now on.
     *
     * @param script the script
     * @return this pager
     */
    public FakePager faults(FaultScript script) {
        calls.script(Objects.requireNonNull(script, "script"));
        return this;
    }

    /**
     * The script that it follows, to be continued.
     *
     * @return the script
     */
    public FaultScript faults() {
        return calls.script();
    }

    /**
     * A sandbox, which may be told of drills.
     *
     * @return this pager
     */
    public FakePager sandbox() {
        clearance = Clearance.SANDBOX;
        return this;
    }

    /**
     * With somebody on call.
     *
     * @param duty who, and for what
     * @return this pager
     */
    public FakePager duty(OnCall duty) {
        synchronized (calls) {
            duties.add(Objects.requireNonNull(duty, "duty"));
        }
        return this;
    }

    /**
     * The pages, oldest first.
     *
     * @return all of them as they are now
     */
    public List<FakePage> pages() {
        synchronized (calls) {
            return List.copyOf(pages.values());
        }
    }

    /**
     * A page.
     *
     * @param key its key
     * @return the page as it is now, or nothing
     */
    public Optional<FakePage> page(String key) {
        synchronized (calls) {
            return Optional.ofNullable(pages.get(key));
        }
    }

    /**
     * The calls that it was sent, oldest first, those that failed too.
     *
     * @return the calls
     */
    public List<FakeCall> calls() {
        return calls.calls();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<PagerFeature> features() {
        return features;
    }

    @Override
    public Clearance clearance() {
        return clearance;
    }

    @Override
    public Answer page(PageCall page) {
        return calls.call(new FakeCall("page", page.target().toString(), page.key()), () -> {
            FakePage known = pages.get(page.key());
            String reference = known == null ? "P" + ++references : known.reference();
            return new Step(Answer.accepted(reference), () -> reach(page, reference));
        });
    }

    private void reach(PageCall page, String reference) {
        FakePage known = pages.get(page.key());
        if (known == null) {
            pages.put(page.key(), new FakePage(page.key(), reference, PageState.TRIGGERED, List.of(page), null));
        } else if (page.escalation()
                && known.state() == PageState.TRIGGERED
                && !known.reached().contains(page)) {
            pages.put(page.key(), known.reach(page));
        }
    }

    @Override
    public Answer acknowledge(String key, Actor by) {
        return calls.call(
                new FakeCall("acknowledge", by.id(), key),
                () -> change(key, page -> page.state() == PageState.TRIGGERED ? page.acknowledge(by) : page));
    }

    @Override
    public Answer resolve(String key) {
        return calls.call(new FakeCall("resolve", "", key), () -> change(key, FakePage::resolve));
    }

    private Step change(String key, UnaryOperator<FakePage> change) {
        FakePage known = pages.get(key);
        return known == null
                ? Step.refused(name + " has no page " + key)
                : new Step(
                        Answer.accepted(known.reference()),
                        () -> pages.computeIfPresent(key, (same, page) -> change.apply(page)));
    }

    @Override
    public Answer find(String key) {
        if (!features.contains(PagerFeature.FIND)) {
            return Pager.super.find(key);
        }
        return calls.call(new FakeCall("find", "", key), () -> change(key, UnaryOperator.identity()));
    }

    @Override
    public List<OnCall> onCall() {
        if (!features.contains(PagerFeature.ON_CALL)) {
            return List.of();
        }
        Fault fault = calls.begin(new FakeCall("onCall", "", ""));
        return switch (fault.kind) {
            case REJECTED, LATER, TIMEOUT_BEFORE, TIMEOUT_AFTER_SUCCESS, EXCEPTION ->
                throw new IncidentOpsException(name + " cannot be asked who is on call: " + fault.reason);
            case NONE, SLOW, DUPLICATE, REORDERED -> duties();
        };
    }

    private List<OnCall> duties() {
        synchronized (calls) {
            return List.copyOf(duties);
        }
    }
}
