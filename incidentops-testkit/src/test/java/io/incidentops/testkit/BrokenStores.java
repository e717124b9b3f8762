package io.incidentops.testkit;

import io.incidentops.store.Changes;
import io.incidentops.store.CommandKey;
import io.incidentops.store.CommitResult;
import io.incidentops.store.Committed;
import io.incidentops.store.IncidentStore;
import io.incidentops.store.MemoryStore;
import io.incidentops.store.Search;
import io.incidentops.store.SearchResult;
import io.incidentops.testkit.contract.IncidentStoreContract;
import io.incidentops.work.Claim;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.InboxRequest;
import io.incidentops.work.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores that break one promise each. */
final class BrokenStores {
    private BrokenStores() {}

    private static Changes with(
            Changes changes, @Nullable Settlement settled, @Nullable CommandKey key, List<Long> redacted) {
        return new Changes(
                changes.incident(),
                changes.now(),
                changes.expected(),
                changes.events(),
                changes.state(),
                changes.effects(),
                changes.deadlines(),
                changes.cancelled(),
                settled,
                key,
                redacted);
    }

    /** A lost race counts as won. */
    static class IgnoresVersions extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public CommitResult commit(Changes changes) {
                    CommitResult result = super.commit(changes);
                    Committed claimed = new Committed(
                            changes.incident(),
                            changes.expected() + 1,
                            changes.state().version());
                    return result instanceof CommitResult.Conflict ? new CommitResult.Done(claimed, 1) : result;
                }
            };
        }
    }

    /** A command that is repeated is done twice. */
    static class ForgetsKeys extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public CommitResult commit(Changes c) {
                    return super.commit(with(c, c.settled(), null, c.redacted()));
                }
            };
        }
    }

    /** What was redacted is still there. */
    static class KeepsSecrets extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public CommitResult commit(Changes c) {
                    return super.commit(with(c, c.settled(), c.key(), List.of()));
                }
            };
        }
    }

    /** A commit does not end the claim that it settles. */
    static class SettlesApart extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public CommitResult commit(Changes c) {
                    return super.commit(with(c, null, c.key(), c.redacted()));
                }
            };
        }
    }

    /** Everyone finds what is restricted. */
    static class ShowsEverything extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public SearchResult search(Search s) {
                    return super.search(new Search(
                            s.phases(),
                            s.severities(),
                            s.services(),
                            s.person(),
                            s.alarmKey(),
                            s.from(),
                            s.until(),
                            s.text(),
                            null,
                            s.limit(),
                            s.below()));
                }
            };
        }
    }

    /** The second effect of a lane leaves together with the first. */
    static class OvertakesInLanes extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public List<Claim> claim(String owner, Instant now, Duration lease, int limit) {
                    List<Claim> claims = new ArrayList<>(super.claim(owner, now, lease, limit));
                    for (Claim claim : List.copyOf(claims)) {
                        if (claim.work() instanceof Effect effect) {
                            deliveries(effect.incident()).stream()
                                    .filter(other -> other.state() == DeliveryState.PLANNED)
                                    .map(Delivery::effect)
                                    .filter(other -> other.lane().equals(effect.lane()))
                                    .findFirst()
                                    .ifPresent(
                                            other -> claims.add(new Claim(other, owner, claim.leaseUntil(), 1, false)));
                        }
                    }
                    return claims;
                }
            };
        }
    }

    /** The work of a node that is gone is never done. */
    static class NeverEndsLeases extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new MemoryStore(() -> Fixtures.START);
        }
    }

    /** A node that lost its lease may still settle. */
    static class TrustsEverySettlement extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public boolean settle(Settlement settlement) {
                    super.settle(settlement);
                    return true;
                }
            };
        }
    }

    /** Requests that come twice are worked twice. */
    static class TakesRequestsTwice extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public boolean receive(InboxRequest request) {
                    super.receive(request);
                    return true;
                }
            };
        }
    }

    /** The feed leaves something out. */
    static class HasGaps extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public List<Positioned> feed(long after, int limit) {
                    return super.feed(after, limit).stream()
                            .map(each -> new Positioned(each.position() * 2, each.event()))
                            .toList();
                }
            };
        }
    }

    /** The last of several writers wins. */
    static class OverwritesValues extends IncidentStoreContract {
        @Override
        protected IncidentStore open(InstantSource leases) {
            return new DelegatingStore(new MemoryStore(leases)) {
                @Override
                public synchronized boolean put(String key, String value, long expected) {
                    return super.put(key, value, get(key).map(Value::version).orElse(0L));
                }
            };
        }
    }
}
