package io.incidentops;

import io.incidentops.model.Actor;
import io.incidentops.model.IncidentId;
import io.incidentops.port.Answer;
import io.incidentops.port.Clearance;
import io.incidentops.port.OnCall;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A pager that keeps what it was asked, and answers what it is told to. */
final class FakePager implements Pager {
    final List<String> calls = new CopyOnWriteArrayList<>();
    final List<PageCall> pages = new CopyOnWriteArrayList<>();
    final Set<PagerFeature> features = EnumSet.noneOf(PagerFeature.class);
    volatile Clearance clearance = Clearance.RESTRICTED;
    volatile @Nullable Pager drills;
    volatile Supplier<Answer> answer = () -> Answer.accepted("ref");
    volatile Supplier<Answer> found = () -> Answer.rejected("no such page");
    volatile Supplier<List<OnCall>> onCall = List::of;

    @Override
    public String name() {
        return "fake pager";
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
        pages.add(page);
        calls.add("page " + page.target());
        return answer.get();
    }

    @Override
    public Answer acknowledge(String key, Actor by) {
        calls.add("acknowledge " + key);
        return answer.get();
    }

    @Override
    public Answer resolve(String key) {
        calls.add("resolve " + key);
        return answer.get();
    }

    @Override
    public Answer merge(String key, IncidentId into) {
        calls.add("merge " + key + " into " + into);
        return answer.get();
    }

    @Override
    public Optional<Pager> forDrills() {
        return Optional.ofNullable(drills);
    }

    @Override
    public Answer find(String key) {
        calls.add("find " + key);
        return found.get();
    }

    @Override
    public List<OnCall> onCall() {
        calls.add("on call");
        return onCall.get();
    }
}
