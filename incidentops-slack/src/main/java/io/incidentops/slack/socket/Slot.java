package io.incidentops.slack.socket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection open: replaces it before it ends, and comes back after a failure. At any time it makes at most
 * one attempt, and has at most one old connection beside the current one. Confined to the loop, but for what a reader
 * calls.
 */
final class Slot implements Link.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);
    private static final Duration GHOSTS_AGAIN = Duration.ofMinutes(10);

    private final int number;
    private final Plant plant;

    private @Nullable Link current;
    private @Nullable Link old;
    /** Not yet greeted. */
    private @Nullable Link next;

    private boolean trying;
    private boolean stopped;
    private int failures;
    private long since;
    /** Calls off what the attempt waits for. */
    private Runnable callOff = () -> {};

    Slot(int number, Plant plant) {
        this.number = number;
        this.plant = plant;
    }

    /** Makes an attempt, unless one is under way. */
    void open(Duration delay) {
        if (!trying && !stopped) {
            trying = true;
            callOff = plant.loop().after(delay, this::ask);
        }
    }

    private void ask() {
        if (!stopped) {
            Runnable cancel = plant.opener().open(answer -> plant.loop().run(() -> answered(answer)));
            Runnable stay = plant.loop().after(plant.limits().answer(), cancel);
            callOff = () -> {
                stay.run();
                cancel.run();
            };
        }
    }

    private void answered(Opener.Opened answer) {
        callOff.run();
        if (stopped) {
            return;
        }
        if (answer instanceof Opener.Opened.At at) {
            plant.watch().opening();
            Link link = Link.connect(plant.number(), plant.wire(), at.url(), this);
            next = link;
            callOff = plant.loop().after(plant.limits().answer(), () -> unheard(link));
        } else if (answer instanceof Opener.Opened.Not not) {
            failed(not.reason(), not.after());
        }
    }

    private void unheard(Link link) {
        if (link == next) {
            next = null;
            link.cancel();
            failed("Slack said no hello", Duration.ZERO);
        }
    }

    private void failed(String why, Duration atLeast) {
        LOG.warn("Socket Mode: connection {} failed: {}", number, why);
        callOff.run();
        trying = false;
        failures++;
        plant.watch().trouble(number, why);
        Duration wait = plant.backOff().after(failures);
        open(wait.compareTo(atLeast) < 0 ? atLeast : wait);
    }

    /** Opens another one: at once where this one lasted, else after a wait that grows. */
    private void replace() {
        if (!trying) {
            boolean lasted =
                    plant.loop().nanos() - since >= plant.limits().lasting().toNanos();
            failures = lasted ? 0 : failures + 1;
            open(plant.backOff().after(failures));
        }
    }

    private void greeted(Link link, Frame.Hello hello) {
        if (link != next) {
            return;
        }
        callOff.run();
        trying = false;
        next = null;
        since = plant.loop().nanos();
        retire(old);
        Link before = current;
        old = before;
        current = link;
        if (before == null) {
            plant.watch().connected(1);
        } else {
            plant.loop().after(plant.limits().overlap(), () -> retire(before));
        }
        plant.watch().ready(number, hello.connections());
        LOG.info("Socket Mode: {} is ready, Slack counts {}", link, hello.connections());
        if (plant.watch().ghosts()) {
            LOG.warn("Socket Mode: Slack counts more connections of this app than are known here");
            plant.loop().after(GHOSTS_AGAIN, () -> lookAgain(link));
        }
    }

    private void lookAgain(Link link) {
        if (link == current) {
            replace();
        }
    }

    /** Closes the old one, if Slack has not. */
    private void retire(@Nullable Link link) {
        if (link != null && link == old) {
            end(link);
            old = null;
        }
    }

    private void end(Link link) {
        link.finish();
        plant.loop().after(plant.limits().answer(), link::cancel);
    }

    private void told(Link link, String reason) {
        LOG.info("Socket Mode: Slack ends {}: {}", link, reason);
        switch (reason) {
            case Frame.Disconnect.LINK_DISABLED -> plant.disabled();
            case Frame.Disconnect.TOO_MANY -> crowdedOut(link);
            default -> {
                if (link == current) {
                    replace();
                }
            }
        }
    }

    private void crowdedOut(Link link) {
        plant.watch().tooMany();
        end(link);
        boolean attempt = link == next;
        if (attempt) {
            next = null;
        } else if (link == current) {
            lose();
        }
        if (attempt || (!trying && current == null)) {
            failures = Math.max(failures, BackOff.LONGEST - 2);
            failed("the app has too many connections", Duration.ZERO);
        }
    }

    private void lose() {
        current = null;
        plant.watch().connected(-1);
    }

    private void gone(Link link, String why) {
        if (link == old) {
            old = null;
        } else if (link == next) {
            next = null;
            failed(why, Duration.ZERO);
        } else if (link == current) {
            lose();
            replace();
            if (failures > 0) {
                plant.watch().trouble(number, why);
            }
        }
    }

    /** Opens no connection any more; what is open is read until Slack ends it. */
    void halt() {
        stopped = true;
        callOff.run();
        if (next != null) {
            next.cancel();
        }
    }

    /** Closes whatever is open. */
    void stop() {
        halt();
        close(old);
        close(current);
    }

    private static void close(@Nullable Link link) {
        if (link != null) {
            link.close();
        }
    }

    @Override
    public void came(Link link, Frame frame) {
        if (frame instanceof Frame.Hello hello) {
            plant.loop().run(() -> greeted(link, hello));
        } else if (frame instanceof Frame.Disconnect disconnect) {
            plant.loop().run(() -> told(link, disconnect.reason()));
        } else {
            unreadable(link, "of an unknown kind");
        }
    }

    @Override
    public void requested(Link link, Envelope envelope) {
        plant.desk().take(envelope, link);
    }

    @Override
    public void closing(Link link) {
        plant.loop().run(() -> plant.loop().after(plant.limits().answer(), link::cancel));
    }

    @Override
    public void unreadable(Link link, String why) {
        plant.watch().unknown();
        LOG.debug("Socket Mode: {} brought something that was left out: {}", link, why);
    }

    @Override
    public void ended(Link link, String why) {
        LOG.debug("Socket Mode: {} has ended: {}", link, why);
        plant.loop().run(() -> {
            plant.watch().ended();
            gone(link, why);
        });
    }
}
