package io.incidentops.chatops;

import io.incidentops.Extension;
import io.incidentops.IncidentOps;
import io.incidentops.event.IncidentEvent;
import io.incidentops.event.MadeMajor;
import io.incidentops.event.Mitigated;
import io.incidentops.event.RecordedEvent;
import io.incidentops.event.Redacted;
import io.incidentops.event.Resolved;
import io.incidentops.event.UpdatePosted;
import io.incidentops.model.IncidentState;
import io.incidentops.policy.Reaction;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Clearance;
import io.incidentops.port.Message;
import io.incidentops.view.Summary;
import io.incidentops.work.Delivery;
import io.incidentops.work.DeliveryState;
import io.incidentops.work.Effect;
import io.incidentops.work.EffectCall;
import io.incidentops.work.EffectHandler;
import io.incidentops.work.EffectResult;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells a channel of people who do not work on incidents, but have to know: each update, the switch to a major incident, the
 * end of the impact, and the end. Nothing of a restricted incident unless the channel is cleared for it. A text that is
 * redacted is taken back there, where the platform can change messages. A room of its own is not needed, so any {@link
 * ChatPlatform} will do. Thread-safe.
 */
public final class Stakeholders implements Extension {
    private static final String POST = "stakeholders.post";
    private static final String REDACT = "stakeholders.redact";

    private final ChatPlatform platform;
    private final String channel;
    private final AtomicReference<@Nullable IncidentOps> ops = new AtomicReference<>();

    private Stakeholders(ChatPlatform platform, String channel) {
        this.platform = platform;
        this.channel = channel;
    }

    /**
     * Tells one channel. A library has one such extension.
     *
     * @param platform where the channel is
     * @param channel the platform's own id of the channel
     * @return the extension
     */
    public static Stakeholders on(ChatPlatform platform, String channel) {
        return new Stakeholders(
                Objects.requireNonNull(platform, "platform"), Objects.requireNonNull(channel, "channel"));
    }

    @Override
    public void start(IncidentOps started) {
        ops.set(started);
    }

    @Override
    public List<Reaction> reactions() {
        return List.of(this::react);
    }

    private void react(RecordedEvent event, IncidentState after, Consumer<Effect> effects) {
        IncidentEvent what = event.event();
        if (what instanceof UpdatePosted
                || what instanceof MadeMajor
                || what instanceof Mitigated
                || what instanceof Resolved) {
            effects.accept(Effect.of(event, POST, destination(), "channel"));
        } else if (what instanceof Redacted) {
            effects.accept(Effect.of(event, REDACT, destination(), "channel"));
        }
    }

    /** A lane of its own: it waits for no room. */
    private String destination() {
        return platform.name() + ".stakeholders";
    }

    @Override
    public List<EffectHandler> handlers() {
        return List.of(new Teller());
    }

    /** Posts and takes back. */
    private final class Teller implements EffectHandler {
        @Override
        public Set<String> kinds() {
            return Set.of(POST, REDACT);
        }

        /** What is taken back tells nothing, so every channel may show it. */
        @Override
        public Clearance clearance(Effect effect, IncidentState state) {
            return effect.kind().equals(REDACT) ? Clearance.SANDBOX : platform.clearance(channel);
        }

        @Override
        public EffectResult deliver(EffectCall call) {
            return EffectResult.of(call.effect().kind().equals(REDACT) ? redact(call) : post(call));
        }
    }

    private Answer post(EffectCall call) {
        String effect = call.effect().id();
        if (call.unclear() && platform.features().contains(ChatFeature.FIND)) {
            Answer found = platform.find(channel, effect);
            if (!(found instanceof Answer.Rejected)) {
                return found;
            }
        }
        return platform.post(new ChatPlatform.Post(channel, message(call), effect));
    }

    private Message message(EffectCall call) {
        IncidentOps running = Objects.requireNonNull(ops.get(), "started");
        Message headline = Message.of(
                Summary.of(call.state(), running.policy(), running.clock().instant())
                        .headline()
                        .line());
        String text = call.event().event().text();
        return text == null || text.isBlank() ? headline : headline.text(text);
    }

    private Answer redact(EffectCall call) {
        if (!(call.event().event() instanceof Redacted redacted)
                || !platform.features().contains(ChatFeature.UPDATE)) {
            return Answer.accepted(null);
        }
        IncidentOps running = Objects.requireNonNull(ops.get(), "started");
        for (Delivery delivery : running.store().deliveries(call.state().id())) {
            if (shows(delivery, redacted.targets())) {
                Answer answer = platform.update(
                        channel, String.valueOf(delivery.reference()), Message.of(io.incidentops.model.Text.REDACTED));
                if (!(answer instanceof Answer.Accepted) && !(answer instanceof Answer.Rejected)) {
                    return answer;
                }
            }
        }
        return Answer.accepted(null);
    }

    private static boolean shows(Delivery delivery, List<Long> targets) {
        return delivery.effect().kind().equals(POST)
                && targets.contains(delivery.effect().version())
                && delivery.state() == DeliveryState.ACCEPTED
                && delivery.reference() != null;
    }
}
