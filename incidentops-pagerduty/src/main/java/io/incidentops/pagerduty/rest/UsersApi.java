package io.incidentops.pagerduty.rest;

import io.incidentops.pagerduty.value.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People with an account. Each method throws {@link PagerDutyException}. Thread-safe. */
public final class UsersApi {
    private static final String PATH = "users";

    private final Session session;

    UsersApi(Session session) {
        this.session = session;
    }

    /**
     * Everybody.
     *
     * @return the users, in pages
     */
    public Pages<PagerDutyUser> list() {
        return list(null);
    }

    /**
     * Those whose name or address holds a word.
     *
     * @param query the word, or null for everybody
     * @return the users, in pages
     */
    public Pages<PagerDutyUser> list(@Nullable String query) {
        return session.pages(Ask.get(PATH).with("query", query), PATH, PagerDutyUser::read);
    }

    /**
     * One user.
     *
     * @param id their id
     * @return the user
     */
    public PagerDutyUser get(String id) {
        return session.one(Ask.get(PATH, id), "user", PagerDutyUser::read);
    }

    /**
     * Whose token it is; an account's key belongs to nobody, and then PagerDuty refuses.
     *
     * @return the user
     */
    public PagerDutyUser me() {
        return session.one(Ask.get(PATH, "me"), "user", PagerDutyUser::read);
    }

    /**
     * How somebody is reached.
     *
     * @param id their id
     * @return their contact methods
     */
    public List<ContactMethod> contactMethods(String id) {
        return new Fields(session.call(Ask.get(PATH, id, "contact_methods")))
                .list("contact_methods", ContactMethod::read);
    }
}
