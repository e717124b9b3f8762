package io.incidentops.testkit.pagerduty;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.incidentops.testkit.http.Json;
import java.util.List;

/** People, their ways to be reached, and teams. */
final class UserMethods {
    private UserMethods() {}

    static List<Route> all() {
        return List.of(
                Route.get("/users", UserMethods::list),
                Route.get("/users/me", UserMethods::me),
                Route.get("/users/{id}", UserMethods::get),
                Route.get("/users/{id}/contact_methods", UserMethods::contacts),
                Route.get("/teams", UserMethods::teams));
    }

    private static ObjectNode list(RestCall call) {
        List<StandInUser> users = call.account().users.values().stream()
                .filter(user -> call.finds(user.name(), user.email()))
                .filter(user ->
                        teams(call.account(), user).stream().anyMatch(team -> call.asksFor("team_ids[]", team.id()))
                                || call.query().all("team_ids[]").isEmpty())
                .toList();
        return Pages.of(call, "users", users, user -> json(call, user));
    }

    private static ObjectNode me(RestCall call) {
        StandInUser user = call.caller().user();
        if (user == null) {
            throw RestError.invalid("Who you are is known by a user's own token alone, not by an account's");
        }
        return Json.object().set("user", json(call, user));
    }

    private static ObjectNode get(RestCall call) {
        return Json.object().set("user", json(call, find(call)));
    }

    private static StandInUser find(RestCall call) {
        return RestCall.found(call.account().users.get(call.id()));
    }

    private static List<StandInTeam> teams(Account account, StandInUser user) {
        return account.teams.values().stream()
                .filter(team -> team.members().contains(user))
                .toList();
    }

    static ObjectNode json(RestCall call, StandInUser user) {
        ObjectNode json = Refs.user(user)
                .put("type", "user")
                .put("name", user.name())
                .put("email", user.email())
                .put("time_zone", user.zone().getId())
                .put("color", "green")
                .put("role", "user")
                .put("invitation_sent", false);
        json.set("teams", Refs.all(teams(call.account(), user), Refs::team));
        boolean whole = call.includes("contact_methods");
        json.set(
                "contact_methods",
                Refs.all(user.contacts(), each -> whole ? contact(user, each) : reference(user, each)));
        json.putArray("notification_rules");
        return json;
    }

    private static ObjectNode reference(StandInUser user, Contact contact) {
        String path = "users/" + user.id() + "/contact_methods/" + contact.id();
        return Refs.linked(contact.type() + "_reference", contact.id(), contact.label(), path, null);
    }

    private static ObjectNode contact(StandInUser user, Contact contact) {
        ObjectNode json = reference(user, contact)
                .put("type", contact.type())
                .put("label", contact.label())
                .put("address", contact.address());
        return contact.type().equals(Contact.PHONE)
                ? json.put("country_code", contact.country()).put("enabled", true)
                : json.put("send_short_email", false);
    }

    private static ObjectNode contacts(RestCall call) {
        StandInUser user = find(call);
        return Json.object().set("contact_methods", Refs.all(user.contacts(), each -> contact(user, each)));
    }

    private static ObjectNode teams(RestCall call) {
        List<StandInTeam> teams = call.account().teams.values().stream()
                .filter(team -> call.finds(team.name()))
                .toList();
        return Pages.of(
                call,
                "teams",
                teams,
                team -> Refs.team(team).put("type", "team").put("name", team.name()));
    }
}
