package io.incidentops.testkit;

import io.incidentops.model.Actor;
import io.incidentops.model.PageTarget;
import io.incidentops.port.Answer;
import io.incidentops.port.ChatFeature;
import io.incidentops.port.ChatPlatform;
import io.incidentops.port.Line;
import io.incidentops.port.Message;
import io.incidentops.port.Pager;
import io.incidentops.port.PagerFeature;
import io.incidentops.testkit.contract.PagerContract;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chat platforms and pagers that break one promise each. */
final class BrokenPlatforms {
    private BrokenPlatforms() {}

    /** Shows what people wrote as if it were markup. */
    static class LetsTextAlive extends FakeChatContract {
        LetsTextAlive() {
            super(Set.of());
        }

        @Override
        protected List<String> live(String channel, String message) {
            return rendered(channel, message).contains("<!channel>") ? List.of("<!channel>") : List.of();
        }
    }

    /** A chat on a fake that posts alone, with one thing broken. */
    private abstract static class BrokenChat extends FakeChatContract implements ChatPlatform {
        final ChatPlatform healthy = super.platform();

        BrokenChat(ChatFeature... features) {
            super(Set.of(features));
        }

        @Override
        protected ChatPlatform platform() {
            return this;
        }

        @Override
        public String name() {
            return healthy.name();
        }

        @Override
        public Set<ChatFeature> features() {
            return healthy.features();
        }

        @Override
        public Answer post(Post post) {
            return healthy.post(post);
        }
    }

    /** Refuses what it could shorten. */
    static class RejectsLargeMessages extends BrokenChat {
        @Override
        public Answer post(Post post) {
            return post.message().plain().length() > 4_000 ? Answer.rejected("too long") : super.post(post);
        }
    }

    /** Throws instead of answering. */
    static class ThrowsWhereUnsupported extends BrokenChat {
        @Override
        public Answer topic(String channel, Line topic) {
            throw new UnsupportedOperationException("topic");
        }
    }

    /** Shows a changed message as another one. */
    static class PostsInsteadOfUpdating extends BrokenChat {
        PostsInsteadOfUpdating() {
            super(ChatFeature.UPDATE);
        }

        @Override
        public Answer update(String channel, String message, Message content) {
            return post(new Post(channel, content, "update of " + message));
        }
    }

    /** Reaches somebody again for the same key. */
    static class PagesTwice extends PagerContract {
        final BrokenPager pager = new BrokenPager();

        @Override
        protected Pager pager() {
            return pager;
        }

        @Override
        protected PageTarget target() {
            return PageTarget.team("payments");
        }

        @Override
        protected Optional<PageState> state(String key) {
            return pager.healthy.page(key).map(FakePage::state);
        }

        @Override
        protected int reached() {
            return pager.reached;
        }

        @Override
        protected void loseNextAnswer() {
            pager.healthy.faults().next(Fault.TIMEOUT_AFTER_SUCCESS);
        }
    }

    /** Lets an acknowledgement open what is resolved. */
    static class OpensPagesAgain extends PagesTwice {
        @Override
        protected Optional<PageState> state(String key) {
            return pager.acknowledged ? Optional.of(PageState.ACKNOWLEDGED) : super.state(key);
        }
    }

    private static final class BrokenPager implements Pager {
        final FakePager healthy = new FakePager().features(Set.of(PagerFeature.FIND));
        int reached;
        boolean acknowledged;

        @Override
        public String name() {
            return healthy.name();
        }

        @Override
        public Set<PagerFeature> features() {
            return healthy.features();
        }

        @Override
        public Answer page(PageCall page) {
            reached++;
            return healthy.page(page);
        }

        @Override
        public Answer acknowledge(String key, Actor by) {
            acknowledged = true;
            return healthy.acknowledge(key, by);
        }

        @Override
        public Answer resolve(String key) {
            return healthy.resolve(key);
        }

        @Override
        public Answer find(String key) {
            return healthy.find(key);
        }
    }
}
